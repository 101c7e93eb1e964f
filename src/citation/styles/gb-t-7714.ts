import { style } from './style.ts';

/**
 * GB/T 7714—2025, numeric: family names are no longer in capitals. [N/OL]: newspaper, online; [EB/OL]: electronic
 * bulletin, online. The date of reading stands in square brackets.
 */
function gbt(id: string, title: string, locale: 'en-US' | 'zh-CN'): string {
  const translated = locale === 'zh-CN' ? ', 译' : ', trans';
  return style({
    id,
    title,
    locale,
    macros: `
  <macro name="date">
    <date variable="issued"><date-part name="year"/><date-part name="month" form="numeric-leading-zeros" prefix="-"/><date-part name="day" form="numeric-leading-zeros" prefix="-"/></date>
  </macro>
  <macro name="reference"><group><text variable="citation-number" prefix="[" suffix="]"/><text variable="section"/></group></macro>
  <macro name="accessed"><date variable="accessed" prefix="[" suffix="]"><date-part name="year"/></date></macro>`,
    citation: `<text macro="reference" vertical-align="sup"/>`,
    bibliography: `
    <text variable="citation-number" prefix="[" suffix="] "/>
    <group delimiter=". " suffix=".">
      <names variable="author"><name delimiter=", " et-al-min="4" et-al-use-first="3" name-as-sort-order="all" sort-separator=" "/></names>
      <choose>
        <if type="article-newspaper">
          <text variable="title" suffix="[N/OL]"/>
          <group>
            <text variable="container-title" suffix=", "/>
            <text macro="date"/>
            <number variable="page" prefix="(" suffix=")"/>
            <text macro="accessed"/>
          </group>
        </if>
        <else>
          <text variable="title" suffix="[EB/OL]"/>
          <names variable="translator" suffix="${translated}"><name/></names>
          <group>
            <text macro="date" prefix="(" suffix=")"/>
            <text macro="accessed"/>
          </group>
        </else>
      </choose>
      <text variable="URL"/>
    </group>`,
  });
}

export const GB_T_7714 = gbt('gb-t-7714', 'GB/T 7714—2025, numeric', 'en-US');
export const GB_T_7714_CHINESE = gbt('gb-t-7714-chinese', 'GB/T 7714—2025，顺序编码制', 'zh-CN');

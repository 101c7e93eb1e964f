import { style } from './style.ts';

/** Works cited, in English. */
export const MLA = style({
  id: 'mla',
  title: 'MLA, 9th edition',
  locale: 'en-US',
  macros: `
  <macro name="names">
    <names variable="author"><name and="text" delimiter=", " delimiter-precedes-last="always" et-al-min="3" et-al-use-first="1" name-as-sort-order="all" sort-separator=" "/></names>
  </macro>
  <macro name="date">
    <date variable="issued"><date-part name="day" suffix=" "/><date-part name="month" form="short" suffix=" "/><date-part name="year"/></date>
  </macro>
  <macro name="original">
    <date variable="original-date"><date-part name="day" suffix=" "/><date-part name="month" form="short" suffix=" "/><date-part name="year"/></date>
  </macro>`,
  citation: `
    <group prefix="(" delimiter=", " suffix=")">
      <names variable="author"><name form="short" and="text" et-al-min="3" et-al-use-first="1"/></names>
      <text variable="section"/>
    </group>`,
  bibliography: `
    <group delimiter=" ">
      <text macro="names" suffix="."/>
      <text variable="title" quotes="true" suffix="."/>
      <text macro="original" suffix="."/>
      <group delimiter=", " suffix=".">
        <text variable="container-title" font-style="italic"/>
        <names variable="translator" prefix="unofficially translated by "><name/></names>
        <choose>
          <if type="article-newspaper">
            <text macro="date"/>
            <number variable="page" prefix="p. "/>
          </if>
          <else>
            <text variable="version" prefix="version "/>
            <text macro="date"/>
            <text variable="URL"/>
          </else>
        </choose>
      </group>
      <choose>
        <if type="article-newspaper">
          <group delimiter=", " suffix=".">
            <text variable="collection-title" font-style="italic"/>
            <text variable="version" prefix="version "/>
            <text variable="URL"/>
          </group>
        </if>
      </choose>
    </group>`,
});

/** Works cited, in Chinese. */
export const MLA_CHINESE = style({
  id: 'mla-chinese',
  title: 'MLA 格式（第9版）',
  locale: 'zh-CN',
  macros: `<macro name="names"><names variable="author"><name delimiter="、"/></names></macro>`,
  citation: `
    <group prefix="（" delimiter="，" suffix="）">
      <text macro="names"/>
      <text variable="section"/>
    </group>`,
  bibliography: `
    <group delimiter="。" suffix="。">
      <text macro="names"/>
      <text variable="title" prefix="“" suffix="”"/>
      <group delimiter="，">
        <text variable="container-title" prefix="《" suffix="》"/>
        <date variable="issued" form="text"/>
        <number variable="page" prefix="第" suffix="版"/>
      </group>
      <group delimiter="，">
        <group>
          <text variable="collection-title" prefix="《" suffix="》"/>
          <text variable="version" suffix="版"/>
        </group>
        <text variable="URL"/>
      </group>
    </group>`,
});

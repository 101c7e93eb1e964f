import { style } from './style.ts';

const MACROS = `
  <macro name="names">
    <names variable="author"><name and="text" delimiter=", " delimiter-precedes-last="contextual" name-as-sort-order="all" sort-separator=" "/></names>
  </macro>
  <macro name="date">
    <date variable="issued"><date-part name="month" suffix=" "/><date-part name="day" suffix=", "/><date-part name="year"/></date>
  </macro>
  <macro name="original">
    <group delimiter=", ">
      <text variable="original-publisher" font-style="italic" prefix="in "/>
      <date variable="original-date"><date-part name="month" suffix=" "/><date-part name="day" suffix=", "/><date-part name="year"/></date>
    </group>
  </macro>`;

/** Notes and bibliography, in English. */
export const CHICAGO = style({
  id: 'chicago',
  title: 'Chicago, notes and bibliography',
  locale: 'en-US',
  note: true,
  macros: MACROS,
  citation: `
    <group delimiter=", " suffix=".">
      <text macro="names"/>
      <choose>
        <if type="article-newspaper">
          <group delimiter=", ">
            <text variable="title" quotes="true"/>
            <text variable="container-title" font-style="italic"/>
            <text macro="date"/>
            <number variable="page"/>
            <text variable="collection-title" font-style="italic" prefix="in "/>
            <text variable="version" prefix="version "/>
            <text variable="section"/>
          </group>
        </if>
        <else>
          <group delimiter=", ">
            <text variable="title" quotes="true"/>
            <text macro="original" prefix="originally published "/>
            <names variable="translator" prefix="unofficial translation by "><name/></names>
            <text variable="container-title" font-style="italic"/>
            <text variable="version" prefix="version "/>
            <text macro="date"/>
            <text variable="section"/>
          </group>
        </else>
      </choose>
      <text variable="URL"/>
    </group>`,
  bibliography: `
    <group delimiter=" ">
      <text macro="names" suffix="."/>
      <text variable="title" quotes="true" suffix="."/>
      <choose>
        <if type="article-newspaper">
          <group delimiter=", " suffix=".">
            <text variable="container-title" font-style="italic"/>
            <text macro="date"/>
          </group>
          <group delimiter=", " suffix=".">
            <text variable="collection-title" font-style="italic" prefix="In "/>
            <text variable="version" prefix="version "/>
            <text variable="section"/>
          </group>
        </if>
        <else>
          <text macro="original" prefix="Originally published " suffix="."/>
          <names variable="translator" prefix="Unofficial translation by " suffix="."><name/></names>
          <group delimiter=", " suffix=".">
            <text variable="container-title" font-style="italic"/>
            <text variable="version" prefix="version "/>
            <text macro="date"/>
            <text variable="section"/>
          </group>
        </else>
      </choose>
      <text variable="URL" suffix="."/>
    </group>`,
});

const ARTICLE = `
      <text variable="container-title" prefix="《" suffix="》"/>
      <date variable="issued" form="text"/>`;
const EDITION = `
      <group>
        <text variable="collection-title" prefix="《" suffix="》"/>
        <text variable="version" suffix="版"/>
      </group>
      <text variable="section"/>
      <text variable="URL"/>`;

/** Notes and bibliography, in Chinese. */
export const CHICAGO_CHINESE = style({
  id: 'chicago-chinese',
  title: '芝加哥格式（注释与书目）',
  locale: 'zh-CN',
  note: true,
  macros: `<macro name="names"><names variable="author"><name delimiter="、"/></names></macro>`,
  citation: `
    <group delimiter="，" suffix="。">
      <group delimiter="：">
        <text macro="names"/>
        <text variable="title" prefix="《" suffix="》"/>
      </group>
      <group>${ARTICLE}</group>
      <number variable="page" prefix="第" suffix="版"/>${EDITION}
    </group>`,
  bibliography: `
    <group delimiter="。" suffix="。">
      <text macro="names"/>
      <text variable="title" prefix="《" suffix="》"/>
      <group>${ARTICLE}</group>
      <group delimiter="，">${EDITION}</group>
    </group>`,
});

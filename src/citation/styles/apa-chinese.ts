import { style } from './style.ts';

/** The reference list of APA, in Chinese. */
export const APA_CHINESE = style({
  id: 'apa-chinese',
  title: 'APA 格式（第7版，中文）',
  locale: 'zh-CN',
  macros: `<macro name="names"><names variable="author"><name delimiter="、"/></names></macro>`,
  citation: `
    <group prefix="（" delimiter="，" suffix="）">
      <text macro="names"/>
      <date variable="issued"><date-part name="year"/></date>
      <text variable="section"/>
    </group>`,
  bibliography: `
    <group suffix="。">
      <group delimiter="">
        <text macro="names"/>
        <date variable="issued" form="text" prefix="（" suffix="）"/>
      </group>
      <text variable="title" prefix="。"/>
      <group delimiter="，" prefix="。">
        <text variable="container-title" font-weight="bold"/>
        <number variable="page" prefix="第" suffix="版"/>
      </group>
    </group>
    <text variable="URL"/>`,
});

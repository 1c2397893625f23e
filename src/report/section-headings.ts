import type { TableId } from '../law/index.ts';
import type { SectionId } from './report.ts';

/** The six headings of the report as 国办公开办函〔2021〕30号 prints them, in order; the 2019 edition has the same. */
export const sectionHeadings: Readonly<Record<SectionId, string>> = {
  s1: '一、总体情况',
  s2: '二、主动公开政府信息情况',
  s3: '三、收到和处理政府信息公开申请情况',
  s4: '四、政府信息公开行政复议、行政诉讼情况',
  s5: '五、存在的主要问题及改进情况',
  s6: '六、其他需要报告的事项',
};

/** The six sections in the order of the form. */
export const sectionIds = Object.keys(sectionHeadings) as readonly SectionId[];

/** The table that stands under a heading; sections not named here are prose only. */
export const tableOfSection: Readonly<Partial<Record<SectionId, TableId>>> = {
  s2: 'disclosed',
  s3: 'applications',
  s4: 'disputes',
};

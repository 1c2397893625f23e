import { AlignmentType, type IFontAttributesProperties, type IStylesOptions, LineRuleType } from 'docx';
import { officialPage } from './official-page.ts';

const face = (eastAsia: string, latin = 'Times New Roman'): IFontAttributesProperties => ({
  ascii: latin,
  hAnsi: latin,
  cs: latin,
  eastAsia,
});

/** The prescribed typefaces by name. They may not be passed on with a file; the reader's computer has them. */
export const fonts = {
  title: face('方正小标宋简体'),
  heading: face('黑体'),
  lead: face('楷体_GB2312'),
  prose: face('仿宋_GB2312'),
  table: face('宋体'),
  pageNumber: face('宋体', '宋体'),
} as const;

/** Twips (twentieths of a point) of a length in millimetres. */
export const twipsOfMillimetres = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);

/** Twips (twentieths of a point) of a length in points. */
export const twipsOfPoints = (points: number): number => Math.round(points * 20);

const { size, linePitch, tableLinePitch } = officialPage;
const linesOfGrid = { line: twipsOfPoints(linePitch), lineRule: LineRuleType.EXACT } as const;
const twoCharacters = { firstLine: twipsOfPoints(size.body * 2), firstLineChars: 200 } as const;
const inChinese = { value: 'zh-CN', eastAsia: 'zh-CN' } as const;

/** Title, the two levels of headings, prose and table text; sizes in half-points. */
export const documentStyles: IStylesOptions = {
  default: {
    document: { run: { font: fonts.prose, size: size.body * 2, language: inChinese } },
    title: {
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: { ...linesOfGrid, line: twipsOfPoints(linePitch * 1.25), after: twipsOfPoints(linePitch) },
        keepNext: true,
      },
      run: { font: fonts.title, size: size.title * 2, bold: false },
    },
    heading1: {
      paragraph: { spacing: { ...linesOfGrid, before: 0, after: 0 }, indent: twoCharacters, keepNext: true },
      run: { font: fonts.heading, size: size.body * 2, bold: false, color: '000000' },
    },
    heading2: {
      paragraph: { spacing: { ...linesOfGrid, before: 0, after: 0 }, indent: twoCharacters, keepNext: true },
      run: { font: fonts.lead, size: size.body * 2, bold: false, color: '000000' },
    },
  },
  paragraphStyles: [
    {
      id: 'Prose',
      name: '正文段落',
      basedOn: 'Normal',
      paragraph: { alignment: AlignmentType.BOTH, spacing: linesOfGrid, indent: twoCharacters },
    },
    {
      id: 'TableText',
      name: '表格文字',
      basedOn: 'Normal',
      // An exact pitch, or Word would put every line of a table on the page's grid of 28.95 points.
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: { before: 0, after: 0, line: twipsOfPoints(tableLinePitch), lineRule: LineRuleType.EXACT },
      },
      run: { font: fonts.table, size: size.table * 2 },
    },
  ],
};

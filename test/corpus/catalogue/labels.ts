import * as OpenCC from 'opencc-js/cn2t';
import { type CorpusDocument, textDocument } from '../corpus-document.ts';
import { bareCells, pipeRaggedOpen, tabRows, tabRowsOverPages } from '../layouts/text-tables.ts';
import { bodies } from '../manuscript/bodies.ts';
import { cut, fullWidthDigits, halfWidth, labelled, reprint, spaced } from '../manuscript/damage.ts';
import { department, town } from '../manuscript/prose.ts';
import { busy, busy2019, few } from '../manuscript/sample-figures.ts';

const toTraditional = OpenCC.Converter({ from: 'cn', to: 'tw' });

/** Labels, headings and titles that are not as the form prints them. */
export const labelDocuments: readonly CorpusDocument[] = [
  textDocument({
    file: 'cut-labels-2023.txt',
    shows: 'labels cut where the column was too narrow',
    draft: { body: bodies.willow, year: 2023, figures: few, voice: town, grids: labelled(cut) },
    table: tabRows,
  }),
  textDocument({
    file: 'spaced-labels-2022.txt',
    shows: 'a space between the characters of short labels',
    draft: { body: bodies.land, year: 2022, figures: busy, voice: department, grids: labelled(spaced) },
    table: tabRowsOverPages,
  }),
  textDocument({
    file: 'half-width-brackets-2024.txt',
    shows: 'brackets, colons and commas typed half-width throughout',
    draft: { body: bodies.stonebridge, year: 2024, figures: few, voice: town },
    table: tabRows,
    finish: (lines) => lines.map(halfWidth),
  }),
  textDocument({
    file: 'full-width-digits-2023.txt',
    shows: 'digits and decimal points of the tables typed full-width',
    draft: {
      body: bodies.health,
      year: 2023,
      figures: busy,
      voice: department,
      prints: (prints) => reprint(prints, (_, { text, value }) => ({ text: fullWidthDigits(text), value })),
    },
    table: tabRows,
  }),
  textDocument({
    file: 'old-labels-2023.txt',
    shows: 'rows in older words: 规范性文件, 其他法律法规禁止公开, 本年度废止件数',
    draft: {
      body: bodies.land,
      year: 2023,
      figures: busy,
      voice: department,
      grids: labelled((label) =>
        label
          .replace('行政规范性文件', '规范性文件')
          .replace('2.其他法律行政法规禁止公开', '2.其他法律法规禁止公开')
          .replace('本年废止件数', '本年度废止件数')
          .replace('（单位：万元）', '(单位:万元,保留4位小数)'),
      ),
    },
    table: tabRows,
  }),
  textDocument({
    file: 'year-in-headings-2023.txt',
    shows: 'the year stands in the headings: 本年(2023)制发件数',
    draft: {
      body: bodies.street,
      year: 2023,
      figures: few,
      voice: town,
      grids: labelled((label) => label.replace(/^本年(?=制发|废止|处理|收费)/, '本年(2023)')),
    },
    table: pipeRaggedOpen,
  }),
  textDocument({
    file: 'doubled-title-2022.txt',
    shows: 'title and first heading printed twice',
    draft: { body: bodies.willow, year: 2022, figures: few, voice: town },
    table: tabRows,
    finish: (lines, { headings }) => [lines[0]!, '', headings[0]!, '', ...lines],
  }),
  textDocument({
    file: 'title-over-lines-2024.md',
    shows: 'the title over two Markdown headings, 年度 doubled, sections on two heading levels',
    draft: { body: '青禾县石桥镇', year: 2024, figures: few, voice: town },
    table: tabRows,
    finish: (lines, { body, year, headings }) => [
      `# ${body}`,
      '',
      `## ${year} 年度政府信息公开工作年度报告`,
      ...lines.slice(1).map((line) => {
        const section = headings.indexOf(line);
        return section === -1 ? line : `${section < 3 ? '###' : '####'} ${line}`;
      }),
    ],
  }),
  textDocument({
    file: 'unusual-headings-2023.txt',
    shows: 'headings in other words: 工作的年度报告, 因政府信息公开工作被申请行政复议…, 存在问题及改进情况',
    draft: { body: '青禾县柳湾乡', year: 2023, figures: few, voice: town },
    table: tabRows,
    finish: (lines) =>
      lines.map((line) =>
        line
          .replace('工作年度报告', '工作的年度报告')
          .replace(
            '四、政府信息公开行政复议、行政诉讼情况',
            '四、因政府信息公开工作被申请行政复议、提起行政诉讼情况',
          )
          .replace('五、存在的主要问题及改进情况', '五、存在问题及改进情况'),
      ),
  }),
  textDocument({
    file: 'traditional-2023.txt',
    shows: 'traditional characters throughout',
    draft: { body: bodies.land, year: 2023, figures: busy, voice: department },
    table: pipeRaggedOpen,
    finish: (lines) => lines.map((line) => toTraditional(line)),
  }),
  textDocument({
    file: 'traditional-words-2020.txt',
    shows: 'traditional characters and words (檔案 for 文件) on the form of 2019',
    draft: { body: bodies.health, year: 2020, figures: busy2019, voice: department },
    table: bareCells,
    finish: (lines) => lines.map((line) => toTraditional(line).replaceAll('文件', '檔案')),
  }),
];

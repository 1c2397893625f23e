import { type FormRow, officialForms } from '../../../law/index.ts';
import { lettersOf } from '../lines/letters.ts';
import { numbering } from './label-numbers.ts';

/** Tables whose rows are told by their labels. */
type LabelledTable = 'disclosed' | 'applications';

/** What stands in front of a label: its number, or in table 2 the headings of groups, columns and rows above. */
const inFront: Readonly<Record<LabelledTable, RegExp>> = {
  disclosed: /第?\([一二三四五六七八九]\)|项|内容|数量?|减|额|元|规章|文件|许可|处罚|强制|收费|采购|\d/g,
  applications: new RegExp(numbering, 'g'),
};

/**
 * Words by which labels are lengthened or put otherwise without becoming those of other rows: 行政许可决定数量,
 * 地方政府规章, 涉及国家秘密; and what 三安全一稳定 stands for.
 */
const lengthening = new RegExp(
  [
    '国家安全|公共安全|经济安全|社会稳定',
    '申请人?|行政机关|其它|地方性?|部门(?=规章)|本级|政府|档案|涉及|属于|损害|侵害|影响|提出|同意',
    '作出|办理|处理|制发|印发|决定|措施|执行|事项|案件|项目|情[况形]|信息|单位|年度',
    '总?金额|万元|[总件项条份]?数量?|[件项的度类]',
  ].join('|'),
  'g',
);

/** The headings of the applicants, which the first row has above it. */
const headings = /^.*自\s*然\s*人.*(?:总\s*计|法\s*律\s*服\s*务\s*机\s*构(?:\s*其\s*他)?)/s;

/** A row that is the opposite of one of the form: 非重复申请, 不属于过程性信息. */
const opposite = /^(?:不(?!掌握|予公开|予处理)|非|未(?!按|缴))/;

/** So many letters of the form must stand beside each that is none of it. */
const lettersToOne = 4;

/** The letters that may stand in the label of each row: its own, and those of the labels of groups, which tear it. */
const lettersOfRows: Readonly<Record<LabelledTable, ReadonlyMap<string, string>>> = {
  disclosed: lettersByRow('disclosed'),
  applications: lettersByRow('applications'),
};

function lettersByRow(table: LabelledTable): ReadonlyMap<string, string> {
  const rows: FormRow[] = Object.values(officialForms).flatMap(({ tables }) => tables[table].rows);
  const groups = table === 'applications' ? '三本年度办理结果' : '';
  return new Map(rows.map(({ id, label, group }) => [id, lettersOf(label + (group ?? '')) + groups]));
}

/**
 * Whether a compact label that has the words of a row is that of another one: 行政许可听证 is no 行政许可.
 * `start` is where the words of the row stand in it.
 */
export function hasForeignWords(table: LabelledTable, row: string, label: string, start: number): boolean {
  const own = lettersOf(label.slice(endOfFront(table, label.slice(0, start))));
  if (opposite.test(own)) return true;
  const letters = own.replace('合计', '总计').replace(lengthening, '');
  const foreign = foreignLetters(lettersOfRows[table].get(row)!, letters);
  // A letter or two were misread or written otherwise.
  return foreign * lettersToOne > letters.length - foreign;
}

/**
 * Whether a text can be what is left of the torn label of a row of table 3: its own letters and those of the labels of
 * groups beside it, and no other.
 */
export function isFragmentOf(row: string, text: string): boolean {
  const official = lettersOfRows.applications.get(row)!;
  const own = lettersOf(text.slice(endOfFront('applications', text)));
  return !opposite.test(own) && foreignLetters(official, own) === 0;
}

/** Where the label itself begins behind what stands in front of it. */
function endOfFront(table: LabelledTable, text: string): number {
  let end = table === 'applications' ? (headings.exec(text)?.[0].length ?? 0) : 0;
  for (const { 0: found, index } of text.matchAll(inFront[table])) end = Math.max(end, index + found.length);
  return end;
}

/** How many letters are none of those of the form; merged cells that were taken apart print a label twice over. */
const foreignLetters = (official: string, letters: string): number =>
  [...letters].filter((letter) => !official.includes(letter)).length;

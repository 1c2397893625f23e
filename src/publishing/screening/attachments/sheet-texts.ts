import {
  type AttachmentContent,
  hiddenContent,
  type Observation,
  type Passage,
} from './attachment-content.ts';
import { readXml } from './read-xml.ts';
import { tableLine } from './table-line.ts';

/** The strings that cells share, by their number. */
export function sharedStrings(part: Buffer | undefined): readonly string[] {
  const strings: string[] = [];
  if (!part) return strings;
  let text = '';
  let within = false;
  readXml(part, {
    open(name) {
      if (name === 'si') text = '';
      within = name === 't';
    },
    text(piece) {
      if (within) text += piece;
    },
    close(name) {
      if (name === 'si') strings.push(text);
      within = false;
    },
  });
  return strings;
}

interface Cell {
  readonly column: number;
  /** `n` for a number, else one of the kinds of text. */
  readonly type: string;
  readonly text: string;
  readonly formula: string;
}

/**
 * A sheet row by row, with the rows and columns that nobody sees: hidden, or of no height or width. `name` is its
 * place as told, e.g. `工作表「名单」`.
 */
export function sheetTexts(part: Buffer, name: string, strings: readonly string[]): AttachmentContent {
  const passages: Passage[] = [];
  const observations: Observation[] = [];
  const hiddenColumns: [first: number, last: number][] = [];
  const hiddenRows: number[] = [];
  const used = new Set<number>();
  let numbered = 0;
  const before: string[][] = [];
  let row = 0;
  let rowHidden = false;
  let cells: Cell[] = [];
  let cell = { column: 0, type: '', value: '', formula: '' };
  let field: 'value' | 'formula' | null = null;

  const endRow = () => {
    const values: string[] = [];
    for (const { column, text } of cells) if (column < 2000) values[column - 1] = text;
    const line = Array.from(values, (text) => text ?? '');
    const told = tableLine(before, line);
    before.push(line);
    if (before.length > 12) before.splice(6, 1);
    const place = `${name}第 ${row} 行${rowHidden ? '（隐藏）' : ''}`;
    const unseen = cells.filter(({ column }) =>
      hiddenColumns.some(([first, last]) => column >= first && column <= last),
    );
    const filled = cells.filter(({ text, formula }) => text !== '' || formula !== '');
    if (filled.length === 0) return;
    if (rowHidden) hiddenRows.push(row);
    for (const { column, text, formula } of unseen) {
      if (text === '' && formula === '') continue;
      used.add(column);
      passages.push({
        text: `${text}\n${formula}`.trim(),
        where: `${name}${columnName(column)} 列（隐藏）第 ${row} 行`,
      });
    }
    if (numbered === 0 && filled.some(({ type, text }) => type === 'n' && idAsNumber.test(text)))
      numbered = row;
    const seen = filled.filter((one) => !unseen.includes(one));
    const texts = new Set([
      seen.map(({ text }) => text).join('\t'),
      told ?? '',
      ...seen.map(({ formula }) => formula),
    ]);
    for (const text of texts) if (text.trim() !== '') passages.push({ text, where: place });
  };

  readXml(part, {
    open(element, attributes) {
      if (element === 'col' && (isOn(attributes.hidden) || Number(attributes.width ?? 1) === 0))
        hiddenColumns.push([Number(attributes.min), Number(attributes.max)]);
      else if (element === 'row') {
        row = Number(attributes.r ?? row + 1);
        rowHidden = isOn(attributes.hidden) || Number(attributes.ht ?? 1) === 0;
        cells = [];
      } else if (element === 'c') {
        const column = columnOf(attributes.r) ?? (cells.at(-1)?.column ?? 0) + 1;
        cell = { column, type: attributes.t ?? 'n', value: '', formula: '' };
      } else if (element === 'v' || element === 't') field = 'value';
      else if (element === 'f') field = 'formula';
    },
    text(text) {
      if (field) cell[field] += text;
    },
    close(element) {
      if (element === 'v' || element === 't' || element === 'f') field = null;
      else if (element === 'c')
        cells.push({
          column: cell.column,
          type: cell.type,
          text: shown(cell, strings),
          formula: cell.formula,
        });
      else if (element === 'row') endRow();
    },
  });
  if (hiddenRows.length > 0)
    observations.push(
      hiddenContent(
        name,
        `${name}有 ${hiddenRows.length} 行被隐藏（第 ${listed(hiddenRows)} 行），下载的人可以看到。请删除后重新上传。`,
      ),
    );
  if (used.size > 0)
    observations.push(
      hiddenContent(
        name,
        `${name}的 ${[...used].map(columnName).slice(0, 10).join('、')} 列被隐藏但有内容，下载的人可以看到。请删除后重新上传。`,
      ),
    );
  if (numbered > 0)
    observations.push({
      ...{ kind: 'id-number', blocking: true, where: `${name}第 ${numbered} 行` },
      sentence: '疑似以数字格式保存的身份证号，末位已失真但仍可辨认。请整列删除后重新上传。',
    });
  return { passages, observations };
}

/** Region and date of birth at the head of a number of eighteen digits; its end is lost, and with it the check. */
const idAsNumber = /^[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{4}$/;

const isOn = (value: string | undefined): boolean => value === '1' || value === 'true';

const listed = (rows: readonly number[]): string =>
  rows.length > 10 ? `${rows.slice(0, 10).join('、')} 等` : rows.join('、');

/** Numbers are stored as floating point: an account or ID number kept as a number is written out in full. */
function shown(
  { type, value }: { readonly type: string; readonly value: string },
  strings: readonly string[],
): string {
  if (type === 's') return strings[Number(value)] ?? '';
  if (type !== 'n') return value;
  const number = Number(value);
  return Number.isInteger(number) && Math.abs(number) >= 1e10 && Math.abs(number) < 1e21
    ? BigInt(number).toString()
    : value;
}

function columnOf(reference: string | undefined): number | null {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0];
  if (!letters) return null;
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);
}

function columnName(column: number): string {
  const rest = (column - 1) % 26;
  const letter = String.fromCharCode(65 + rest);
  return column > 26 ? columnName((column - 1 - rest) / 26) + letter : letter;
}

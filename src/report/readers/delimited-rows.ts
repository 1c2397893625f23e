/** A line of a text with the number of the first physical line it takes up. */
export interface WrittenLine {
  readonly text: string;
  readonly line: number;
}

/** A field as a row of a table holds it: a number, a mark, nothing, or what a script writes for nothing. */
const value =
  /^\s*(?:["']?(?:-?\d+(?:\.\d+)?(?:[件个项条宗份次起]|万?元)?|None|null|NaN|[-—/\\*无零]{1,2})["']?\s*|["']{1,2}\s*)?$/;

/** Rows of table 3, as spreadsheets and scripts write them: seven values behind a label. */
const valuesOfRow = 7;
const signs = [',', ';'] as const;
const endOfList = /\],?$/;
const inLabel = /[^\d\s,;]/;

/** So many rows show how a text is written. */
const rowsThatShow = 4;

/** A field longer than any label, or with a full stop in it, is prose. */
const longestField = 70;

/** What scripts write for a field without content. */
const nothing = /^(?:None|null|NaN|nan)$/;

/**
 * The lines of a text whose tables are written between commas or semicolons (CSV, lists of a script), its rows cut by
 * tabs instead; any other text as it is. A field in quotation marks may go on over several lines.
 */
export function cutDelimited(lines: readonly WrittenLine[]): readonly WrittenLine[] {
  const sign = signOf(lines);
  return sign === null ? lines : joinQuoted(lines).map((line) => ({ ...line, text: cut(line.text, sign) }));
}

function signOf(lines: readonly WrittenLine[]): string | null {
  let rows = 0;
  for (const { text } of lines) {
    const sign = text.length < longestRow && mayBeRow.test(text) ? signOfRow(text) : undefined;
    if (sign && ++rows >= rowsThatShow) return sign;
  }
  return null;
}

/** The sign that divides a line into a label and enough values. Field by field: a pattern for the line tries without end. */
function signOfRow(text: string): string | undefined {
  const row = text.replace(endOfList, '');
  return signs.find((sign) => {
    const fields = row.split(sign);
    const values = fields.splice(-valuesOfRow);
    return (
      values.length === valuesOfRow &&
      values.every((field) => value.test(field)) &&
      fields.some((field) => inLabel.test(field))
    );
  });
}

const longestRow = 300;

/** Asked first of every line. */
const mayBeRow = /[,;]\s*["']?[\d.—/\\*无零件个项条宗份次起万元-]*["']?\s*\]?,?$/;

/** A label broken over more lines than this is none. */
const mostLinesOfField = 6;
const opensField = /(?:^|[,;[])\s*"[^"]*$/;

/** Lines put together where a quotation mark that opens a field on one is closed on a later one. */
function joinQuoted(lines: readonly WrittenLine[]): WrittenLine[] {
  const joined: WrittenLine[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const { text, line } = lines[index]!;
    const last = text.includes('"') && opensField.test(text) ? endOfField(lines, index) : index;
    const rest = lines.slice(index + 1, last + 1).map((below) => ` ${below.text}`);
    joined.push({ text: text + rest.join(''), line });
    index = last;
  }
  return joined;
}

/** The line by which every quotation mark has its partner; the same line where none of the next does. */
function endOfField(lines: readonly WrittenLine[], from: number): number {
  let isOpen = false;
  for (let index = from; index < Math.min(from + mostLinesOfField, lines.length); index += 1) {
    if (lines[index]!.text.split('"').length % 2 === 0) isOpen = !isOpen;
    if (!isOpen) return index;
  }
  return from;
}

/** One row with tabs between its fields; a line of prose as it is, out of its quotation marks. */
function cut(text: string, sign: string): string {
  const inside = /^\s*\[(.*)\],?\s*$/.exec(text)?.[1] ?? text;
  const fields = fieldsOf(inside, sign);
  const filled = fields.filter((field) => field !== '');
  if (fields.length < 3 && !fields.some((field) => /^-?[\d.]*$/.test(field))) return text;
  if (filled.length === 1 && (isProse(filled[0]!) || heading.test(filled[0]!))) return filled[0]!;
  return filled.some(isProse) ? text : fields.join('\t');
}

const isProse = (field: string): boolean => field.length > longestField || /[。；]/.test(field);
const heading = /^[一二三四五六]、(?:总体|主动公开|收到和处理|(?:因)?政府信息公开|存在|其他需要)/;

function fieldsOf(text: string, sign: string): string[] {
  const fields: string[] = [];
  const field = sign === ',' ? fieldBeforeComma : fieldBeforeSemicolon;
  field.lastIndex = 0;
  for (let found = field.exec(text); found; found = field.exec(text)) {
    const [whole, double, single, plain] = found;
    const written = (double?.replaceAll('""', '"') ?? single ?? plain ?? '').replaceAll('\\n', ' ').trim();
    fields.push(nothing.test(written) ? '' : written);
    if (found.index + whole.length >= text.length && !whole.endsWith(sign)) break;
  }
  return fields;
}

const fieldBeforeComma = fieldBefore(',');
const fieldBeforeSemicolon = fieldBefore(';');

/** A field in quotation marks of either kind, or one without; and the sign behind it. */
function fieldBefore(sign: string): RegExp {
  return new RegExp(`\\s*(?:"((?:[^"]|"")*)"|'([^']*)'|([^${sign}]*))\\s*(?:${sign}|$)`, 'g');
}

import { officialForms } from '../../../law/index.ts';

/** How labels of table 3 begin: （一）, 三、, 2., （2）, ②. */
export const numbering =
  /[（(]\s*([一二三四五六七1-8])\s*[）)]|([一二三四])\s*、|([1-8])\s*[.．、](?!\d)|([①-⑧])/;
const everyNumber = new RegExp(numbering, 'g');

/** The last number that begins a label in a text; null when there is none. */
export function lastNumber(text: string): string | null {
  const [, group, part, item, circled] = [...text.matchAll(everyNumber)].at(-1) ?? [];
  return group ?? part ?? item ?? (circled ? String('①②③④⑤⑥⑦⑧'.indexOf(circled) + 1) : null);
}

const numbers: ReadonlyMap<string, string | null> = new Map(
  Object.values(officialForms).flatMap(({ tables }) =>
    tables.applications.rows.map(({ id, label }) => [id, lastNumber(label)] as const),
  ),
);

/** Whether a text whose words tell no row ends with the label number of this row. */
export function hasNumberOf(row: string, text: string): boolean {
  const number = lastNumber(text);
  return number !== null && numbers.get(row) === number;
}

import { officialForms } from '../../law/index.ts';

/** How labels of table 3 begin: （一）, 三、, 2. */
export const numbering = /[（(]\s*([一二三四五六七])\s*[）)]|([一二三四])\s*、|([1-8])\s*[.．、](?!\d)/;
const everyNumber = new RegExp(numbering, 'g');

/** The last number that begins a label in a text; null when there is none. */
export function lastNumber(text: string): string | null {
  const [, group, part, item] = [...text.matchAll(everyNumber)].at(-1) ?? [];
  return group ?? part ?? item ?? null;
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

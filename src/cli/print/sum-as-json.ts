import { type Edition, officialForms } from '../../law/index.ts';
import { contributions, valueIn } from '../../report/index.ts';
import type { ToldSum } from './sum-in-words.ts';

/**
 * A sum for machines, one JSON object with every part's own numbers; in pieces, because that of a whole country
 * is longer than any string can be.
 */
export function* sumAsJson({ name, sum, files, unread }: ToldSum): Generator<string> {
  const { parts, missing, notes, cells, year, edition } = sum;
  const values = Object.entries(cells).map(([cell, { reading }]) => [cell, reading.value] as const);
  const head = { name, year, edition, missing, unread, notes, cells: Object.fromEntries(values) };
  yield `${JSON.stringify(head).slice(0, -1)},"unknown":{`;
  let separator = '';
  for (const [cell, { unknown }] of Object.entries(cells)) {
    if (unknown === 0) continue;
    const why = contributions(sum, cell).flatMap((part) =>
      part.reason === null ? [] : [{ name: part.name, reason: part.reason }],
    );
    yield `${separator}${JSON.stringify(cell)}:${JSON.stringify(why)}`;
    separator = ',';
  }
  yield '},"parts":[';
  for (const [index, part] of parts.entries()) {
    const own = cellsOf(part.edition).map((cell) => [cell, valueIn(part, cell)] as const);
    const piece = { file: files[index], name: part.name, year: part.year, edition: part.edition };
    yield `${index > 0 ? ',' : ''}${JSON.stringify({ ...piece, cells: Object.fromEntries(own) })}`;
  }
  yield ']}\n';
}

const cellsOf = (edition: Edition | null) => (edition === null ? [] : officialForms[edition].cells);

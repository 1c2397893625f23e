import { type CellId, cellId, type Edition, officialForms } from '../../../law/index.ts';
import type { Reading } from '../../report.ts';
import { splitDigits } from './split-digits.ts';

const named = '[^。；，,\\d]{0,10}';
const documents = `(?:行政)?规范性文件`;

/** What the prose may say of a cell of table 2 whose row runs together, by row and column. */
const statements: readonly (readonly [row: string, column: string, words: RegExp])[] = [
  [
    'normativeDocuments',
    'issued',
    new RegExp(`(?:制发|制定|出台|印发)${named}${documents}(?:共|共计)?(\\d+)件`, 'g'),
  ],
  ['normativeDocuments', 'issued', new RegExp(`(?:制发|制定|出台|印发)了?(\\d+)件${named}${documents}`, 'g')],
  [
    'normativeDocuments',
    'made',
    new RegExp(`(?:制发|制定|制作|出台|印发)${named}${documents}(?:共|共计)?(\\d+)件`, 'g'),
  ],
  [
    'normativeDocuments',
    'repealed',
    new RegExp(`(?:废止|作废)${named}${documents}(?:共|共计)?(\\d+)件`, 'g'),
  ],
  ['normativeDocuments', 'repealed', new RegExp(`(?:废止|作废)了?(\\d+)件${named}${documents}`, 'g')],
  ['normativeDocuments', 'inForce', new RegExp(`现行有效${named}(?:${documents})?${named}(\\d+)件`, 'g')],
  [
    'licensing',
    'decisions',
    new RegExp(`(?:作出|办理|办结)${named}行政许可(?:决定|事项|业务)?(?:共|共计)?(\\d+)[件项]`, 'g'),
  ],
  [
    'penalty',
    'decisions',
    new RegExp(`(?:作出|办理|办结)${named}行政处罚(?:决定|案件)?(?:共|共计)?(\\d+)[件项宗]`, 'g'),
  ],
  ['procurement', 'projects', new RegExp(`采购项目${named}(\\d+)[个项次]`, 'g')],
  ['procurement', 'amount', new RegExp(`采购${named}(?:金额|资金)${named}([\\d.]+)(万?)元`, 'g')],
];

/**
 * Proposals for rows of table 2 whose digits run together so that they could be divided in several ways:
 * the numbers that every division agrees on which fits what the prose states. The value stays unknown.
 */
export function proposeDivisions(
  edition: Edition,
  cells: Record<CellId, Reading>,
  prose: () => string,
): void {
  for (const { id: row, columns } of officialForms[edition].tables.disclosed.rows) {
    const ids = columns.map(({ id }) => cellId('disclosed', row, id));
    const written = cells[ids[0]!]?.written;
    if (!written || ids.length < 2 || !ids.every((id) => isUndivided(cells[id]!, written))) continue;
    const all = splitDigits(written.split(' '), ids.length, () => true);
    const fitting =
      all &&
      fittingWays(
        all,
        row,
        columns.map(({ id }) => id),
        prose(),
      );
    if (!fitting) continue;
    const agreed = ids.map((_, at) => {
      const numbers = new Set(fitting.map((way) => way[at]!));
      return numbers.size === 1 ? [...numbers][0]! : null;
    });
    const told = `按正文所写，各格依次应为 ${agreed.map((number) => number ?? '？').join('、')}`;
    for (const [at, id] of ids.entries()) {
      const { reason, ...reading } = cells[id]!;
      const proposal = agreed[at] === null ? {} : { proposal: agreed[at]! };
      cells[id] = { ...reading, reason: `${reason}；${told}`, ...proposal };
    }
  }
}

const isUndivided = ({ state, written }: Reading, run: string): boolean =>
  state === 'unreadable' && written === run && /^[\d. ]+$/.test(run);

/** The divisions that hold every number stated which any of them holds; null when the prose states none of them. */
function fittingWays(
  ways: readonly (readonly number[])[],
  row: string,
  columns: readonly string[],
  prose: string,
): readonly (readonly number[])[] | null {
  let left = ways;
  let issued = 0;
  for (const [ofRow, column, words] of statements) {
    const at = columns.indexOf(column);
    if (ofRow !== row || at < 0) continue;
    for (const [, digits, tenThousand] of prose.matchAll(words)) {
      const stated = Number(digits) * (tenThousand ? 10_000 : 1);
      // A text may count the documents in force before those made in the year.
      const possible = column === 'inForce' ? [stated, stated + issued] : [stated];
      const kept = possible
        .map((number) => left.filter((way) => way[at] === number))
        .find((some) => some.length > 0);
      if (!kept) continue;
      left = kept;
      if (column === 'issued') issued = stated;
    }
  }
  return left.length < ways.length ? left : null;
}

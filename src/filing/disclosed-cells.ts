import { type CellId, cellId, type Edition } from '../law/index.ts';
import type { DraftRecords } from './draft-records.ts';
import { type Counted, countOf } from './source.ts';

/** The cells of table 2 with their counts; null where nobody has recorded anything. */
export type DisclosedCells = Readonly<Record<CellId, Counted | null>>;

/** Fills table 2 (第二十条第（一）（五）（六）（八）项) from documents and registers, by edition. */
export function disclosedCells(records: DraftRecords, edition: Edition): DisclosedCells {
  const cells = edition === '2021' ? cells2021(records) : cells2019(records);
  return Object.fromEntries(
    Object.entries(cells).map(([place, count]) => {
      const [row, column] = place.split('/') as [string, string];
      return [cellId('disclosed', row, column), count];
    }),
  );
}

type Cells = Readonly<Record<string, Counted | null>>;

function cells2021({ body, documents, registers }: DraftRecords): Cells {
  const rules = regulations(body.level);
  return {
    'regulations/issued': rules,
    'regulations/repealed': rules,
    'regulations/inForce': rules,
    'normativeDocuments/issued': countOf('documents', documents.issued),
    'normativeDocuments/repealed': countOf('documents', documents.repealed),
    'normativeDocuments/inForce': countOf('documents', documents.inForce),
    'licensing/decisions': registers.licensing,
    'penalty/decisions': registers.penalty,
    'coercion/decisions': registers.coercion,
    'fees/amount': registers.feeAmount,
  };
}

/** What the form of 2019 asks beside this, items on lists and purchases, no record of the program holds. */
function cells2019({ body, documents, registers }: DraftRecords): Cells {
  const rules = regulations(body.level);
  return {
    'regulations/made': rules,
    'regulations/newlyDisclosed': rules,
    'regulations/disclosedTotal': rules,
    'normativeDocuments/made': countOf('documents', documents.issued),
    'licensing/decisions': registers.licensing,
    'penalty/decisions': registers.penalty,
    'coercion/decisions': registers.coercion,
  };
}

/** Counties and townships cannot make rules at all (立法法); of others the program keeps no record of them. */
function regulations(level: DraftRecords['body']['level']): Counted | null {
  if (level !== 'county' && level !== 'township') return null;
  return { value: 0, source: { kind: 'reason', reason: '县级、乡镇机关没有规章制定权' } };
}

import { type CellId, cellId, type Edition, type OfficialForm, officialForms } from '../law/index.ts';

/**
 * Every derived cell of an edition with the cells it is the sum of: 总计 of each row of table 3, （七）总计 of each
 * column, 总计 of each procedure of table 4. Each part stands before its total, so one pass derives them all.
 */
export function totalParts(edition: Edition): ReadonlyMap<CellId, readonly CellId[]> {
  return totals[edition];
}

function totalsOf(form: OfficialForm): Map<CellId, CellId[]> {
  const parts = new Map<CellId, CellId[]>();
  const { applications, disputes } = form.tables;
  const applicants = applications.rows[0]!.columns.filter((column) => column.id !== 'total');
  // 三、本年度办理结果: every row between 二 and （七）总计.
  const outcomes = applications.rows.filter((row) => row.group !== null && row.id !== 'decidedTotal');

  for (const { id } of applicants)
    parts.set(
      cellId('applications', 'decidedTotal', id),
      outcomes.map((outcome) => cellId('applications', outcome.id, id)),
    );
  for (const row of applications.rows)
    parts.set(
      cellId('applications', row.id, 'total'),
      applicants.map(({ id }) => cellId('applications', row.id, id)),
    );
  for (const row of disputes.rows)
    parts.set(
      cellId('disputes', row.id, 'total'),
      row.columns.filter(({ id }) => id !== 'total').map(({ id }) => cellId('disputes', row.id, id)),
    );
  return parts;
}

const totals: Readonly<Record<Edition, ReadonlyMap<CellId, readonly CellId[]>>> = {
  '2019': totalsOf(officialForms['2019']),
  '2021': totalsOf(officialForms['2021']),
};

import { type CellId, cellId, type Edition, officialForms } from '../../../law/index.ts';

/** The rules that state an identity of the form (勾稽关系), in the order of the form. */
export const identityRules = [
  'applications-unbalanced',
  'decided-total-mismatch',
  'applicant-total-mismatch',
  'dispute-total-mismatch',
] as const;

/** A rule that states an identity of the form. */
export type IdentityRule = (typeof identityRules)[number];

/** One equation between cells: the cells of `left` add up to those of `right`. */
export interface Identity {
  readonly rule: IdentityRule;
  /** The column (`naturalPerson`) or the row (`granted`) the identity is about. */
  readonly line: string;
  /** Identities of different parts share no cell, so a mistake in one never shows in the other. */
  readonly part: string;
  readonly left: readonly CellId[];
  readonly right: readonly CellId[];
}

/** An identity by the places of its cells in the order of the form. */
export interface PlacedIdentity {
  readonly left: readonly number[];
  readonly right: readonly number[];
}

/** The identities of one edition, with those that every cell stands in. */
export interface IdentitySet {
  readonly identities: readonly Identity[];
  /** The same, in the same order. */
  readonly placed: readonly PlacedIdentity[];
  readonly byCell: ReadonlyMap<CellId, readonly Identity[]>;
}

function identitiesOf(edition: Edition): Identity[] {
  const { applications, disputes } = officialForms[edition].tables;
  const applicants = applications.rows[0]!.columns.map(({ id }) => id);
  // 三、本年度办理结果: every row between 二 and （七）总计; group headings carry no numbers and are no rows.
  const outcomes = applications.rows.filter((row) => row.group !== null && row.id !== 'decidedTotal');
  const inColumn = (row: string, applicant: string): CellId => cellId('applications', row, applicant);

  return [
    // 第一项加第二项之和，等于第三项加第四项之和 (printed in the head of table 3).
    ...applicants.map((applicant) => ({
      rule: 'applications-unbalanced' as const,
      line: applicant,
      part: 'applications',
      left: [inColumn('received', applicant), inColumn('carriedIn', applicant)],
      right: [inColumn('decidedTotal', applicant), inColumn('carriedOut', applicant)],
    })),
    ...applicants.map((applicant) => ({
      rule: 'decided-total-mismatch' as const,
      line: applicant,
      part: 'applications',
      left: outcomes.map(({ id }) => inColumn(id, applicant)),
      right: [inColumn('decidedTotal', applicant)],
    })),
    ...applications.rows.map(({ id }) => ({
      rule: 'applicant-total-mismatch' as const,
      line: id,
      part: 'applications',
      left: applicants
        .filter((applicant) => applicant !== 'total')
        .map((applicant) => inColumn(id, applicant)),
      right: [inColumn(id, 'total')],
    })),
    ...disputes.rows.map(({ id, columns }) => ({
      rule: 'dispute-total-mismatch' as const,
      line: id,
      part: `disputes/${id}`,
      left: columns
        .filter((column) => column.id !== 'total')
        .map((column) => cellId('disputes', id, column.id)),
      right: [cellId('disputes', id, 'total')],
    })),
  ];
}

function indexed(edition: Edition): IdentitySet {
  const identities = identitiesOf(edition);
  const placeOf = (cell: CellId): number => officialForms[edition].cells.indexOf(cell);
  const byCell = new Map<CellId, Identity[]>();
  for (const identity of identities)
    for (const cell of [...identity.left, ...identity.right]) {
      const standing = byCell.get(cell);
      if (standing) standing.push(identity);
      else byCell.set(cell, [identity]);
    }
  const placed = identities.map(({ left, right }) => ({
    left: left.map(placeOf),
    right: right.map(placeOf),
  }));
  return { identities, placed, byCell };
}

/** The identities of both editions: seven balances, seven and 23 or 25 sums of table 3, three sums of table 4. */
export const identitySets: Readonly<Record<Edition, IdentitySet>> = {
  '2019': indexed('2019'),
  '2021': indexed('2021'),
};

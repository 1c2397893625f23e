import { type CellId, type Edition, officialForms } from '../../../law/index.ts';
import type { Report } from '../../report.ts';
import {
  type Identity,
  type IdentityRule,
  type IdentitySet,
  identityRules,
  identitySets,
  type PlacedIdentity,
} from './identities.ts';
import { editionOfApplications, printedNumbers, printedValue } from './printed-values.ts';
import {
  type Correction,
  type Residuals,
  type SearchSpace,
  separateCorrections,
  smallestCorrections,
} from './search.ts';

/** One mistake in the sums: the identities it shows in, and the cells that could be wrong. */
export interface Imbalance {
  /** The identities that do not hold, in the order of the form. */
  readonly failed: readonly Identity[];
  /**
   * Each a single cell that would settle the matter, the likeliest first;
   * empty when an unknown cell is involved or too many cells disagree.
   */
  readonly corrections: readonly Correction[];
  /** `impossible`: blanks are involved, yet no count in them could make the sum agree. */
  readonly kind: 'explained' | 'impossible' | 'widespread';
}

/** What the identities of a report come to. */
export interface Arithmetic {
  readonly imbalances: readonly Imbalance[];
  /** Rules of which at least one identity fails. */
  readonly failed: readonly IdentityRule[];
  /** Rules of which at least one identity has a cell without a number. */
  readonly unknown: readonly IdentityRule[];
}

const balanced: Arithmetic = { imbalances: [], failed: [], unknown: [] };

/** How one identity stands: the residual, or whether a number is missing on either side. */
const holds = 0;
const fails = 1;
const unsettled = 2;
const contradicts = 3;

/** Adds up every identity of a report and explains those that fail; whoever has its numbers already lends them. */
export function arithmeticOf(
  report: Report,
  numbersOf: (edition: Edition) => Float64Array = (edition) => printedNumbers(report, edition),
): Arithmetic {
  const edition = editionOfApplications(report);
  if (edition === null) return { imbalances: [], failed: [], unknown: identityRules };
  const set = identitySets[edition];
  const numbers = numbersOf(edition);
  if (set.placed.every((identity) => isBalanced(identity, numbers))) return balanced;
  return explained(
    report,
    set,
    set.placed.map((identity) => stateOf(identity, numbers)),
  );
}

/** How many identities of a report cannot hold when some cells that print no number are taken to be 0. */
export function failuresIfZero(report: Report, unfilled: readonly CellId[]): number {
  const edition = editionOfApplications(report);
  if (edition === null) return 0;
  const numbers = printedNumbers(report, edition);
  const zeros = new Set(unfilled);
  for (const [place, cell] of officialForms[edition].cells.entries()) if (zeros.has(cell)) numbers[place] = 0;
  let failures = 0;
  for (const identity of identitySets[edition].placed) {
    const state = stateOf(identity, numbers);
    if (state === fails || state === contradicts) failures += 1;
  }
  return failures;
}

/** Whether all cells of an identity print numbers, and they agree. */
function isBalanced({ left, right }: PlacedIdentity, numbers: Float64Array): boolean {
  let difference = 0;
  for (const place of left) difference += numbers[place]!;
  for (const place of right) difference -= numbers[place]!;
  return Math.abs(difference) < tolerance;
}

/** Whether an identity holds, fails, cannot be settled for want of a number, or fails whatever the missing number. */
function stateOf({ left, right }: PlacedIdentity, numbers: Float64Array): number {
  let difference = 0;
  let unknownLeft = false;
  let unknownRight = false;
  for (const place of left) {
    const value = numbers[place]!;
    if (Number.isNaN(value)) unknownLeft = true;
    else difference += value;
  }
  for (const place of right) {
    const value = numbers[place]!;
    if (Number.isNaN(value)) unknownRight = true;
    else difference -= value;
  }
  if (!unknownLeft && !unknownRight) return Math.abs(difference) < tolerance ? holds : fails;
  // A missing count is at least 0, so it can only add to its own side.
  const impossible = unknownLeft ? !unknownRight && difference > 0 : difference < 0;
  return impossible ? contradicts : unsettled;
}

/** Counts are whole; the tolerance only forgives the binary noise of a misprinted decimal. */
const tolerance = 1e-6;

/** What the identities come to, each in its state, in the order of the set. */
function explained(report: Report, set: IdentitySet, states: readonly number[]): Arithmetic {
  const inState = (...wanted: number[]): Identity[] =>
    set.identities.filter((_, index) => wanted.includes(states[index]!));
  const unknown = rulesOf(inState(unsettled, contradicts));
  const failing = inState(fails);
  const contradicting = inState(contradicts);
  if (failing.length + contradicting.length === 0) return { imbalances: [], failed: [], unknown };
  const assessed = new Set(inState(holds, fails));
  const space: SearchSpace = {
    set,
    printed: (cell) => printedValue(report, cell),
    assessable: (identity) => assessed.has(identity),
  };
  const parts = [...new Set(failing.map(({ part }) => part))];
  const imbalances = parts.flatMap((part) =>
    explainPart(
      residualsOf(
        failing.filter((identity) => identity.part === part),
        space,
      ),
      space,
    ),
  );
  const corrected = new Map(
    imbalances.flatMap(({ corrections }) => corrections.slice(0, 1).map((c) => [c.cell, c.value])),
  );
  const impossible = contradicting.filter((identity) => stillImpossible(identity, space, corrected));
  return {
    imbalances: [
      ...imbalances,
      ...impossible.map((identity) => ({ failed: [identity], corrections: [], kind: 'impossible' as const })),
    ],
    failed: rulesOf([...failing, ...contradicting]),
    unknown,
  };
}

const rulesOf = (identities: readonly Identity[]): IdentityRule[] =>
  identityRules.filter((rule) => identities.some((identity) => identity.rule === rule));

function residualsOf(failing: readonly Identity[], { printed }: SearchSpace): Residuals {
  const sum = (cells: readonly CellId[]): number => cells.reduce((total, cell) => total + printed(cell)!, 0);
  return new Map(
    failing.map((identity) => {
      const residual = sum(identity.left) - sum(identity.right);
      const rounded = Math.round(residual);
      return [identity, Math.abs(residual - rounded) < tolerance ? rounded : residual];
    }),
  );
}

function explainPart(residuals: Residuals, space: SearchSpace): Imbalance[] {
  const solutions = smallestCorrections(residuals, space);
  if (solutions.length > 0) return imbalancesOf(solutions, residuals, space);
  const { corrections, open } = separateCorrections(residuals, space);
  const remaining: Imbalance[] =
    open.size === 0
      ? []
      : corrections.length === 0
        ? [{ failed: [...open.keys()], corrections: [], kind: 'widespread' }]
        : explainPart(open, {
            ...space,
            assessable: (identity) =>
              open.has(identity) || (!residuals.has(identity) && space.assessable(identity)),
          });
  return [...corrections.map((correction) => imbalanceOf([correction], residuals, space)), ...remaining];
}

const imbalanceOf = (
  corrections: readonly Correction[],
  residuals: Residuals,
  { set }: SearchSpace,
): Imbalance => {
  const standing = set.byCell.get(corrections[0]!.cell)!;
  return { failed: standing.filter((identity) => residuals.has(identity)), corrections, kind: 'explained' };
};

/** One imbalance for each correction of the best set; the other sets lend the alternatives. */
function imbalancesOf(
  solutions: readonly (readonly Correction[])[],
  residuals: Residuals,
  space: SearchSpace,
): Imbalance[] {
  const ranked = [...solutions].sort((a, b) => doubtOf(a, residuals, space) - doubtOf(b, residuals, space));
  const [best, ...others] = ranked as [readonly Correction[], ...(readonly Correction[])[]];
  const standing = (cell: CellId): readonly Identity[] => space.set.byCell.get(cell)!;
  return best.map((correction) => {
    const failed = standing(correction.cell).filter((identity) => residuals.has(identity));
    const alternatives = others
      .flat()
      .filter(
        ({ cell }, index, all) =>
          !best.some((chosen) => chosen.cell === cell) &&
          all.findIndex((other) => other.cell === cell) === index &&
          standing(cell).some((identity) => failed.includes(identity)),
      );
    return imbalanceOf([correction, ...alternatives], residuals, space);
  });
}

/**
 * How little a set of corrections is to be believed: each identity that held and would be touched counts against it,
 * and a total is doubted before its parts, because people add up by hand what they copy from a register.
 */
function doubtOf(
  corrections: readonly Correction[],
  residuals: Residuals,
  { set, assessable }: SearchSpace,
): number {
  return corrections.reduce((doubt, { cell }) => {
    const standing = set.byCell.get(cell)!.filter(assessable);
    const untouched = standing.filter((identity) => !residuals.has(identity)).length;
    const isTotal = cell.endsWith('/total') || cell.includes('/decidedTotal/');
    return doubt + untouched * 10 + (isTotal ? 0 : 1);
  }, 0);
}

function stillImpossible(
  identity: Identity,
  { printed }: SearchSpace,
  corrected: ReadonlyMap<CellId, number>,
): boolean {
  const sum = (cells: readonly CellId[]): number =>
    cells.reduce((total, cell) => total + (corrected.get(cell) ?? printed(cell) ?? 0), 0);
  const missing = (cells: readonly CellId[]): boolean => cells.some((cell) => printed(cell) === undefined);
  const difference = sum(identity.left) - sum(identity.right);
  return missing(identity.left) ? !missing(identity.right) && difference > 0 : difference < 0;
}

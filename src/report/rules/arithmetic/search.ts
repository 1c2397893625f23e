import type { CellId } from '../../../law/index.ts';
import type { Identity, IdentitySet } from './identities.ts';

/** A cell with the number that would make its identities hold. */
export interface Correction {
  readonly cell: CellId;
  readonly printed: number;
  readonly value: number;
}

/** By how much the left of each failing identity exceeds its right. */
export type Residuals = ReadonlyMap<Identity, number>;

/** What the search needs to know of a table. */
export interface SearchSpace {
  readonly set: IdentitySet;
  /** The printed number; undefined for a cell without one. */
  readonly printed: (cell: CellId) => number | undefined;
  /** Whether every cell of the identity prints a number. */
  readonly assessable: (identity: Identity) => boolean;
}

/** No cell stands in more identities: a balance, a sum of its column, a sum of its row. */
const identitiesPerCell = 3;

/** Enough for four independent mistakes; a table with more is not worth a guess. */
const largestSet = 4;
const stepsAllowed = 20_000;

const signIn = (identity: Identity, cell: CellId): number => (identity.left.includes(cell) ? 1 : -1);

/** A count that can stand in a table: whole and not negative. */
const isCount = (value: number): boolean => value >= 0 && Number.isInteger(value);

/**
 * All smallest sets of corrections after which every identity holds: those that had failed and those that had not.
 * Empty when more cells would have to change than anyone could be sure of.
 */
export function smallestCorrections(residuals: Residuals, space: SearchSpace): Correction[][] {
  let steps = 0;

  const withChange = (failing: Residuals, cell: CellId, delta: number): Residuals => {
    const changed = new Map(failing);
    for (const identity of space.set.byCell.get(cell)!) {
      if (!space.assessable(identity)) continue;
      const residual = (changed.get(identity) ?? 0) + signIn(identity, cell) * delta;
      if (residual === 0) changed.delete(identity);
      else changed.set(identity, residual);
    }
    return changed;
  };

  const complete = (failing: Residuals, left: number, made: readonly Correction[]): Correction[][] => {
    if (failing.size === 0) return [[...made]];
    if (left === 0 || failing.size > left * identitiesPerCell || ++steps > stepsAllowed) return [];
    const pivot = shortest(failing);
    return [...pivot.left, ...pivot.right].flatMap((cell) => {
      const printed = space.printed(cell)!;
      if (made.some((correction) => correction.cell === cell)) return [];
      return neededDeltas(cell, failing, space).flatMap((delta) => {
        const value = printed + delta;
        return isCount(value)
          ? complete(withChange(failing, cell, delta), left - 1, [...made, { cell, printed, value }])
          : [];
      });
    });
  };

  for (let size = 1; size <= largestSet; size += 1) {
    const solutions = complete(residuals, size, []);
    if (solutions.length > 0) return distinct(solutions);
  }
  return [];
}

/**
 * Corrections that each stand in failing identities only and settle all of theirs, taken one after another.
 * For tables with many separate mistakes, where trying sets would not end; what they leave open is returned too.
 */
export function separateCorrections(
  residuals: Residuals,
  space: SearchSpace,
): { readonly corrections: Correction[]; readonly open: Residuals } {
  const open = new Map(residuals);
  const corrections: Correction[] = [];
  for (const identity of residuals.keys())
    for (const cell of [...identity.left, ...identity.right]) {
      const standing = space.set.byCell.get(cell)!.filter(space.assessable);
      const deltas = neededDeltas(cell, open, space);
      const settlesAll = standing.length > 1 && standing.every((other) => open.has(other));
      if (!settlesAll || deltas.length !== 1) continue;
      const printed = space.printed(cell)!;
      const value = printed + deltas[0]!;
      if (!isCount(value)) continue;
      corrections.push({ cell, printed, value });
      for (const other of standing) open.delete(other);
    }
  return { corrections, open };
}

/** The changes of a cell that would settle one of its failing identities. */
function neededDeltas(cell: CellId, failing: Residuals, space: SearchSpace): number[] {
  const deltas: number[] = [];
  for (const identity of space.set.byCell.get(cell)!) {
    const residual = failing.get(identity);
    if (residual === undefined) continue;
    const delta = -residual * signIn(identity, cell);
    if (!deltas.includes(delta)) deltas.push(delta);
  }
  return deltas;
}

function shortest(failing: Residuals): Identity {
  let best: Identity | null = null;
  for (const identity of failing.keys())
    if (best === null || lengthOf(identity) < lengthOf(best)) best = identity;
  return best!;
}

const lengthOf = (identity: Identity): number => identity.left.length + identity.right.length;

function distinct(solutions: readonly Correction[][]): Correction[][] {
  const seen = new Map<string, Correction[]>();
  for (const solution of solutions) {
    const key = solution.map(({ cell, value }) => `${cell}=${value}`).sort();
    if (!seen.has(key.join())) seen.set(key.join(), solution);
  }
  return [...seen.values()];
}

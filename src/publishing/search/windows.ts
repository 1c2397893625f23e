import { begunThirds, lastQuarters, lastThirds } from './periods.ts';
import { narrowestScope, type Scope, scopedQuarter } from './scopes.ts';
import type { WordShares } from './word-shares.ts';

/** What is looked for and where, as far as it decides how far back to look first. */
export interface Sought extends Scope {
  readonly year?: number;
  /** The share of texts that hold the words, from 0 to 1. */
  readonly share: number;
  /** How many hits are enough. */
  readonly enough: number;
}

/** Words of the index that narrow a search to what is new; any of `anyOf` has to be there. */
export interface Window {
  readonly anyOf: readonly string[];
  /** Nothing of what is looked for lies before it. */
  readonly whole: boolean;
}

/** More hits than are enough have to be expected, for the expectation is a guess. */
const margin = 1.5;
/** Wider windows are no quicker than everything. */
const widest = 16;
/** So many hits in all are fetched at once. */
const worth = 1500;

/**
 * The time within which enough hits are to be expected, so that what is common costs no more in a large county than
 * in a small one; null when everything is to be looked at. `grown` says how much wider it shall be than expected.
 */
export function windowFor(sought: Sought, shares: WordShares, grown = 1): Window | null {
  const scope = narrowestScope(sought);
  const scoped = scope === null ? 1 : shares.share([scope.word], ' & ');
  const hits = shares.publications * scoped * sought.share;
  if (!shares.placed || shares.newest === null) return null;
  const most = sought.year === undefined ? widest : 4;
  const from =
    sought.year === undefined ? aLittleAfter(shares.newest) : `${sought.year}-12-31T12:00:00+08:00`;
  const all = sought.year === undefined ? null : { ...quartersUpTo(from, 4, scope), whole: true };
  if (sought.year === undefined && hits < worth) return null;
  // The last quarter may have just begun.
  const [, before] = lastQuarters(from, 2) as [string, string];
  const perQuarter = hits * shares.share([before], ' & ');
  const wanted = (margin * grown * sought.enough) / perQuarter;
  if (!(wanted < most)) return all;
  if (scope === null && wanted * 9 < 6) {
    // One for what has just begun, one for what came since the counts were read.
    const thirds = Math.ceil(wanted * 9) + 2;
    return { anyOf: lastThirds(from, thirds), whole: false };
  }
  const begun = begunThirds(from) < 5 ? 1 : 0;
  const count = Math.ceil(wanted) + begun;
  return count < most ? quartersUpTo(from, count, scope) : all;
}

function quartersUpTo(from: string, count: number, scope: ReturnType<typeof narrowestScope>): Window {
  const quarters = lastQuarters(from, count);
  const anyOf = scope?.byQuarter ? quarters.map((quarter) => scopedQuarter(scope.word, quarter)) : quarters;
  return { anyOf, whole: false };
}

/** Counts are some minutes old; what was released since lies in the next third of a month at most. */
const aLittleAfter = (instant: string): string =>
  new Date(Date.parse(instant) + 11 * 24 * 3600_000).toISOString();

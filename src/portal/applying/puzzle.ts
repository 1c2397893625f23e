import { createHash } from 'node:crypto';
import type { Seal } from '../../platform/index.ts';

/** A small task for the visitor's browser that makes floods dear and one application cost nothing (工作量证明). */
export interface Puzzle {
  /** When it was set, as an instant. */
  readonly issued: string;
  /** Binds it to this submission; nobody without our key can make one. */
  readonly mark: string;
}

/** Leading zero bits of a solution: some 65 thousand tries, under a second on a telephone. */
const puzzleBits = 16;

/** A page that lay open longer than this is asked for again. */
const longest = 24 * 60 * 60_000;

const markOf = (seal: Seal, key: string, issued: string) =>
  seal.blindIndex(`${key}\n${issued}`, 'application.puzzle');

/** Sets the puzzle of a submission. */
export const setPuzzle = (seal: Seal, key: string, now: string): Puzzle => ({
  issued: now,
  mark: markOf(seal, key, now),
});

/** Milliseconds since the puzzle of a submission was set; null for one that is not ours, not of it, or too old. */
export function puzzleAge(seal: Seal, key: string, { issued, mark }: Puzzle, now: string): number | null {
  if (mark !== markOf(seal, key, issued)) return null;
  const age = Date.parse(now) - Date.parse(issued);
  return age >= 0 && age <= longest ? age : null;
}

/** Whether a number solves the puzzle: the hash of mark and number begins with enough zero bits. */
export function solvesPuzzle(mark: string, nonce: string): boolean {
  if (!/^\d{1,12}$/.test(nonce)) return false;
  const hash = createHash('sha256').update(`${mark}:${nonce}`).digest();
  return hash.readUInt32BE(0) >>> (32 - puzzleBits) === 0;
}

import type { Detector } from '../finding.ts';

/** A term that is wrong, outdated or needs care (错敏词), as data/terms holds it. */
export interface WrongTerm {
  readonly term: string;
  /** What to write; null when only a person can decide. */
  readonly instead: string | null;
  /** 严重表述错误 stops a release (国办秘函〔2019〕19号, single-item veto). */
  readonly serious: boolean;
  readonly reason: string;
  /** Words around it that make it right, e.g. a title that is quoted. */
  readonly unlessIn?: readonly string[];
}

/** Finds the terms of a list. */
export function wrongTermFinder(terms: readonly WrongTerm[]): Detector {
  const byTerm = new Map(terms.map((entry) => [entry.term, entry]));
  const longestFirst = [...byTerm.keys()].sort((one, other) => other.length - one.length);
  const literal = (term: string) => term.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  const shape = new RegExp(longestFirst.map(literal).join('|') || '(?!)', 'g');
  return (text) =>
    [...text.matchAll(shape)].flatMap(({ 0: term, index }) => {
      const entry = byTerm.get(term)!;
      if (entry.unlessIn?.some((phrase) => around(text, index, phrase))) return [];
      return [
        {
          kind: 'wrong-term',
          blocking: entry.serious,
          start: index,
          end: index + term.length,
          mask: entry.instead,
          sentence: entry.instead
            ? `“${term}”：${entry.reason}，应为“${entry.instead}”。`
            : `“${term}”：${entry.reason}。请核对。`,
        },
      ];
    });
}

/** Whether the phrase covers the place where the term begins. */
function around(text: string, index: number, phrase: string): boolean {
  const near = text.slice(Math.max(0, index - phrase.length), index + phrase.length * 2);
  const at = near.indexOf(phrase);
  const from = Math.max(0, index - phrase.length) + at;
  return at >= 0 && from <= index && index < from + phrase.length;
}

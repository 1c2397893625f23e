import assert from 'node:assert/strict';
import type { BodyLevel } from '../src/report/index.ts';
import type { Claim } from '../src/report/rules/narrative/claim.ts';
import { claimsOf } from '../src/report/rules/narrative/claims.ts';
import { sentencesOf } from '../src/report/rules/narrative/sentences.ts';
import { quietReport } from './report-builder.ts';

/** A passage of the overview of 2023, what it claims, and the level of the body that says it (a township's if not given). */
export type Said = readonly [text: string, claims: string, level?: BodyLevel];

const bodies: Partial<Readonly<Record<BodyLevel, string>>> = {
  township: '云溪镇人民政府',
  'county-department': '云溪县民政局',
  county: '云溪县人民政府',
  city: '云溪市人民政府',
};

const exactnessSigns: Readonly<Record<Claim['exactness'], string>> = {
  exact: '',
  'at-least': '>',
  about: '~',
};

/** The claims of a passage in words, in alphabetical order; whether they are certainly the body's own is left out. */
export function claimsSaid(text: string, level: BodyLevel = 'township'): string {
  const empty = { s1: [text], s2: [], s3: [], s4: [], s5: [], s6: [] };
  const sentences = sentencesOf(quietReport({ year: 2023, preface: [], sections: empty }));
  return claimsOf(sentences, { year: 2023, level, body: bodies[level] ?? null })
    .map(({ measure, value, exactness, none }) => measure + exactnessSigns[exactness] + (none ? '∅' : value))
    .sort()
    .join(' ');
}

/** Fails unless a passage claims just what is expected of it. */
export function assertClaims([text, claims, level]: Said): void {
  assert.equal(claimsSaid(text, level), claims);
}

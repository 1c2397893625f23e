import type { PublicBody } from '../bodies/index.ts';
import { type DraftedReport, draftNow } from '../filing/index.ts';
import { day } from '../law/index.ts';
import type { County } from './county.ts';

/** The bodies a person may mean by a full name, a short name, an address word or a code, at the end of a year. */
export async function bodiesNamed(
  { bodies, clock }: County,
  word: string,
  year: number,
): Promise<readonly PublicBody[]> {
  const today = clock.today();
  // In a year that has not ended, the bodies are those of today.
  const on = today.startsWith(`${year}-`) ? today : day(`${year}-12-31`);
  const { all } = await bodies.tree(on);
  const bearers = (name: 'name' | 'shortName') => all.filter((body) => body[name] === word);
  const named = [bearers('name'), bearers('shortName')].find(({ length }) => length > 0);
  if (named) return named;
  const resolved = await bodies.resolve(word, on);
  return resolved ? [resolved] : [];
}

/** Drafts the report of a body of this installation for a year, with last year's accepted report beside it. */
export function draftFor({ filing }: County, bodyId: string, year: number): Promise<DraftedReport> {
  return draftNow(filing, bodyId, year);
}

import type { PublicBody } from '../bodies/index.ts';
import { day } from '../law/index.ts';
import type { FilingTools } from './tools.ts';

/** A body as it stood at the end of a year, or as last known; null when there never was one. */
export async function bodyOfYear(
  { bodies }: Pick<FilingTools, 'bodies'>,
  bodyId: string,
  year: number,
): Promise<PublicBody | null> {
  return (await bodies.structure()).lastKnown(bodyId, day(`${year}-12-31`));
}

import type { PublicBody } from '../bodies/index.ts';
import { day } from '../law/index.ts';
import type { SumTools } from './tools.ts';

/** A body as it stood at the end of a year, or as last known; null when there never was one. */
export async function bodyOfYear(
  { bodies }: Pick<SumTools, 'bodies'>,
  bodyId: string,
  year: number,
): Promise<PublicBody | null> {
  return (await bodies.structure()).lastKnown(bodyId, day(`${year}-12-31`));
}

import type { Day } from '../../law/index.ts';
import type { SumTools } from '../tools.ts';

/** What the records of bodies say of a county on a day, asked before a transaction begins. */
export async function bodiesAsked(
  { bodies }: Pick<SumTools, 'bodies'>,
  countyId: string,
  on: Day,
): Promise<SumTools['bodies']> {
  const structure = await bodies.structure();
  const contact = await bodies.contact(countyId, on);
  return { structure: async () => structure, contact: async () => contact };
}

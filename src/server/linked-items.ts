import type { LinkedItems } from '../applications/index.ts';
import { type DisputeTools, disputeRecordsAbout } from '../disputes/index.ts';

/** What other modules keep about an application and lies in its case file: its disputes. */
export const linkedItemsOf =
  ({ db }: Pick<DisputeTools, 'db'>): LinkedItems =>
  async (id) =>
    (await disputeRecordsAbout(db, id)).map((record) => ({ ...record, kind: 'dispute', personal: false }));

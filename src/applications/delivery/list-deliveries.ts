import type { Kysely } from 'kysely';
import type { Day } from '../../law/index.ts';
import type { ApplicationTools, Tables } from '../tools.ts';
import type { Delivery } from './delivery.ts';

/** Which deliveries are wanted. */
export interface DeliverySelection {
  readonly applicationId?: string;
  readonly bodies?: readonly string[];
  readonly from?: Day;
  readonly to?: Day;
}

/** Most deliveries of one list. */
const limit = 1000;

/** The register of deliveries (送达登记簿): of one application, or of bodies in a time; the newest first. */
export async function listDeliveries(
  { db, seal }: Pick<ApplicationTools, 'seal'> & { readonly db: Kysely<Tables> },
  { applicationId, bodies, from, to }: DeliverySelection,
): Promise<readonly Delivery[]> {
  if (bodies?.length === 0) return [];
  const rows = await db
    .selectFrom('application_delivery as delivery')
    .innerJoin('application_letter as letter', 'letter.id', 'delivery.letter_id')
    .innerJoin('application', 'application.id', 'delivery.application_id')
    .selectAll('delivery')
    .select(['letter.kind as letter_kind', 'letter.number as letter_number'])
    .$if(applicationId !== undefined, (query) => query.where('delivery.application_id', '=', applicationId!))
    .$if(bodies !== undefined, (query) => query.where('application.body_id', 'in', [...bodies!]))
    .$if(from !== undefined, (query) => query.where('sent_on', '>=', from!))
    .$if(to !== undefined, (query) => query.where('sent_on', '<=', to!))
    .orderBy('sent_on', 'desc')
    .orderBy('delivery.id', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    ...{ id: row.id, applicationId: row.application_id, letterId: row.letter_id, means: row.means },
    ...{ letterKind: row.letter_kind, letterNumber: row.letter_number, toWhom: row.to_whom },
    recipient: seal.open(row.recipient, `application.delivery:${row.id}`),
    ...{ tracking: row.tracking, sentOn: row.sent_on, by: row.by_name },
    result:
      row.receipt === null
        ? null
        : {
            ...{ servedOn: row.served_on, returnedOn: row.returned_on, evidence: row.evidence },
            receipt: seal.open(row.receipt, `application.delivery-receipt:${row.id}`),
          },
  }));
}

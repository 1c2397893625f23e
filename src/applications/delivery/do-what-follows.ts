import type { Grants } from '../../bodies/index.ts';
import type { Act, Outcome } from '../../platform/index.ts';
import { actOnApplication } from '../act-on-application.ts';
import { readActs } from '../application-rows.ts';
import { foldApplication } from '../fold-application.ts';
import type { ApplicationTools, Step } from '../tools.ts';
import { actOfDelivery } from './act-of-delivery.ts';
import type { DeliveryEntry } from './delivery.ts';

/** A delivery as far as an act may follow from it. */
type Followed = Pick<
  DeliveryEntry,
  'applicationId' | 'means' | 'toWhom' | 'tracking' | 'sentOn' | 'result'
> & {
  readonly letterKind: string;
};

/** Does the act that follows from a delivery (送达之后的办理), if any, and gives its name. */
export async function doWhatFollows(
  tools: ApplicationTools,
  step: Step,
  act: Act,
  grants: Grants,
  id: string,
  { applicationId, result, ...delivery }: Followed,
): Promise<Outcome<string | null>> {
  if (result?.returnedOn) return { ok: true, value: null };
  const application = foldApplication((await readActs(step, [applicationId])).get(applicationId)!);
  const wanted = actOfDelivery(application, { ...delivery, servedOn: result?.servedOn ?? null });
  if (!wanted) return { ok: true, value: null };
  const { version } = await step
    .selectFrom('application')
    .select('version')
    .where('id', '=', applicationId)
    .executeTakeFirstOrThrow();
  const done = await actOnApplication(
    { ...tools, db: step },
    { act, grants, id: applicationId, version, key: `delivery-${id}`, ...wanted },
  );
  return done.ok ? { ok: true, value: wanted.name } : done;
}

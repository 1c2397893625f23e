import { type Act, auditAct, type Json } from '../../platform/index.ts';
import type { ApplicationTools } from '../tools.ts';
import type { RecordAct } from './record-permissions.ts';

/** Puts an act on records into the audit log: numbers only, no name and no content. */
export const noteRecordAct = (
  { db, clock }: Pick<ApplicationTools, 'db' | 'clock'>,
  act: Act,
  applicationId: string,
  name: RecordAct | 'open-page' | 'open-released',
  facts: Json,
): Promise<unknown> =>
  auditAct(db, clock, act, {
    action: `application.record-${name}`,
    objectKind: 'application',
    objectId: applicationId,
    new: facts,
  });

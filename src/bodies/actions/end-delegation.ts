import { cite, type Day } from '../../law/index.ts';
import { done, refused } from '../../platform/index.ts';
import type { BodyAct } from '../body-act.ts';
import { notFound, placeOf } from '../refusals.ts';
import { endDelegations, readDelegation } from '../store/grant-store.ts';
import { delegate, notOwn } from './delegate.ts';

/** Which delegation ends, on which day. */
export interface EndDelegation {
  readonly delegationId: string;
  /** The first day the deputy no longer acts; today at the earliest. */
  readonly on: Day;
}

/** Ends a delegation before its time (终止代理), as when the holder is back early. */
export const endDelegation: BodyAct<EndDelegation, undefined> = {
  ...{ id: 'end-delegation', title: '终止代理', seenByPublic: false },
  ...{ allowedFor: delegate.allowedFor, reach: 'own-body', fromAbove: ['administrator'] },
  citation: cite('REG-04'),
  async at(step, { delegationId }) {
    const delegation = await readDelegation(step.db, delegationId);
    return delegation ? placeOf(step, delegation.bodyId) : refused(notFound('项代理', 'delegationId'));
  },
  async carryOut(step, { delegationId, on }) {
    const delegation = await readDelegation(step.db, delegationId);
    if (!delegation) return refused(notFound('项代理', 'delegationId'));
    const stranger = notOwn(step, delegation.fromPerson, delegation.bodyId);
    if (stranger) return refused(stranger);
    if (on < step.today)
      return refused({
        code: 'in-the-past',
        sentence: '终止代理不能追溯，日期应为今天或以后。',
        field: 'on',
      });
    if (delegation.until <= on)
      return refused({ code: 'delegation-ended', sentence: '该代理在所填日期之前已经终止。', field: 'on' });
    await endDelegations(step.db, [delegation], on);
    step.record({
      kind: 'delegation',
      id: delegationId,
      old: { until: delegation.until },
      new: { until: on },
    });
    return done();
  },
};

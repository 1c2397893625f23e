import { type Day, day, publishedCalendar } from '../law/index.ts';
import type { Application } from './application.ts';
import type { ApplicationActName } from './application-acts.ts';
import { decideAct } from './decide-act.ts';
import type { RecordedAct } from './declared-act.ts';
import { foldApplication, type ReceivedFacts, receiveAct } from './fold-application.ts';
import { type ReplyClock, replyClock } from './reply-clock.ts';

/** Somebody who acts in a test. */
export const someone = (name: string) => ({ id: name, name });

/** An application handed in on a day, with what follows in order: the act, its day and what is said with it. */
export function procedure(
  receivedOn: string,
  steps: readonly (readonly [act: ApplicationActName, on: string, input?: object, by?: string])[] = [],
  facts: Partial<ReceivedFacts> = {},
): { readonly acts: readonly RecordedAct[]; readonly application: Application; refused: string | null } {
  const acts: RecordedAct[] = [received(receivedOn, facts)];
  for (const [act, on, input = {}, by = '测经办'] of steps) {
    const outcome = decideAct(
      act,
      {
        ...{ application: foldApplication(acts), on: day(on), today: day(on), by: someone(by) },
        calendar: publishedCalendar,
      },
      input,
    );
    if (!outcome.ok) return { acts, application: foldApplication(acts), refused: outcome.refusal.code };
    acts.push({ act, on: day(on), at: `${on}T01:00:00.000Z`, by: someone(by), facts: outcome.value });
  }
  return { acts, application: foldApplication(acts), refused: null };
}

/** The first act of an application handed in on a day. */
export function received(on: string, facts: Partial<ReceivedFacts> = {}): RecordedAct<ReceivedFacts> {
  return {
    ...{ act: receiveAct, on: day(on), at: `${on}T01:00:00.000Z`, by: someone('测经办') },
    facts: {
      ...{ kind: 'information', channel: 'in-person', column: 'naturalPerson', evidence: '当面提交' },
      ...{ submittedOn: day(on), signedOn: null, confirmedOn: null, ...facts },
    },
  };
}

/** The acts from the registration to the decision, all on one day. */
export const decidedOn = (on: string, decision: string, withheldUnder: readonly number[] = []) =>
  [
    ['draft-reply', on, { decision, withheldUnder, reasons: '事实和理由' }, '测拟稿'],
    ['review-reply', on, { aspect: 'secrecy', passed: true, comment: '' }, '测审查'],
    ['review-reply', on, { aspect: 'privacy', passed: true, comment: '' }, '测审查'],
    ['review-reply', on, { aspect: 'legality', passed: true, comment: '' }, '测审查'],
    ['decide', on, {}, '测签发'],
  ] as const;

/** The clock of an application on a day, by the published calendar. */
export const clockOn = (application: Application, today: string): ReplyClock =>
  replyClock(application, publishedCalendar, today as Day);

import { makeLetters } from '../../applications/index.ts';
import type { Day } from '../../law/index.ts';
import { chanceOf } from '../chance.ts';
import type { Publisher } from '../history/publisher.ts';
import { inventedApplicant } from './applicants.ts';
import { type Desk, handOf } from './desk.ts';
import { handIn, opening } from './hand-in.ts';
import { stepsByToday, takeStep } from './take-step.ts';

/** One applicant asks the same of several villages on one day; the sheets of all are made at once (批量制发). */
export async function handInBatch(desk: Desk & Pick<Publisher, 'towns'>, on: Day): Promise<number> {
  const [town] = desk.towns;
  const who = inventedApplicant(999, chanceOf('batch'), town!.name);
  const ids: string[] = [];
  for (const village of town!.villages.slice(0, 4)) {
    const application = await handIn(desk, 'in-person', on, {
      ...{ ...who, bodyId: desk.bodyId, kind: 'information' },
      description: `${village}宅基地审批结果清单和退回补正的件数`,
      key: `demonstration-batch-${village}`,
    });
    for (const step of stepsByToday(desk, opening('in-person'), on)) await takeStep(application, step);
    ids.push(application.id);
  }
  const { act, grants } = handOf(desk, 'jingban', on, 59);
  await makeLetters(desk.tools.applications, act, grants, {
    ...{ applicationIds: ids, kind: 'register-sheet', dated: on, content: {} },
  });
  return ids.length;
}

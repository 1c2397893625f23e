import { type Act, anonymous, type Outcome, tablesOf } from '../../platform/index.ts';
import { answerFeedback, leaveFeedback, publishAnswer } from '../../publishing/index.ts';
import { nameOf } from '../county/county-file.ts';
import type { DemonstrationTools } from '../demonstration-tools.ts';
import type { Publisher } from '../history/publisher.ts';

const asked = [
  {
    message: '办事大厅中午几点休息？网页上没有写。',
    answer: '工作日12时至14时30分休息，其间设有值班窗口。已在办事指南中补充。',
  },
  {
    message: '通知公告里征求意见的截止日期和正文不一致。',
    answer: '经核实，截止日期以正文为准，列表中的笔误已更正。谢谢您的指正。',
  },
] as const;

const unanswered = '年报栏目里前年的年报打不开附件，请修复。';

/** Leaves messages from the public at a body: some answered in public, one that waits for its answer. */
export async function leaveMessages(
  { clock, bodies, publishing }: DemonstrationTools,
  { bodyId, slug }: Publisher,
  people: Readonly<Record<string, string>>,
): Promise<void> {
  const today = clock.today();
  const visitor: Act = { actor: anonymous, at: clock.now(), today, requestId: 'demonstration' };
  const leave = async (message: string) => {
    const tools = { db: tablesOf(publishing.db), bodies, newId: publishing.newId };
    await leaveFeedback(tools, visitor, {
      ...{ kind: 'correction', about: null, bodyId },
      ...{ message, score: null, contact: null },
    });
  };
  const personId = people[`${slug}-jingban`]!;
  const grants = await bodies.grantsOf(personId, today);
  const clerk: Act = {
    ...visitor,
    actor: { kind: 'person', accountId: personId, personId, name: nameOf(`${slug}-jingban`) },
  };
  for (const { message, answer } of asked) {
    await leave(message);
    const { id } = await publishing.db
      .selectFrom('feedback')
      .select('id')
      .where('body_id', '=', bodyId)
      .where('message', '=', message)
      .executeTakeFirstOrThrow();
    carriedOut(await answerFeedback(publishing, { act: clerk, grants, id }, answer));
    carriedOut(await publishAnswer(publishing, { act: clerk, grants, id }, { question: message, answer }));
  }
  await leave(unanswered);
}

function carriedOut(outcome: Outcome<unknown>): void {
  if (!outcome.ok) throw new Error(`demonstration: ${outcome.refusal.code} ${outcome.refusal.sentence}`);
}

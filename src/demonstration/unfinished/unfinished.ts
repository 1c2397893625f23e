import { addDays } from '../../law/index.ts';
import type { Act, Outcome } from '../../platform/index.ts';
import {
  aspectIds,
  cleanHtml,
  draftPublication,
  type PublicationAct,
  type RevisionText,
  releasePublication,
  reviewRevision,
  revisePublication,
  submitForReview,
  withdrawPublication,
} from '../../publishing/index.ts';
import { chanceOf } from '../chance.ts';
import { nameOf } from '../county/county-file.ts';
import type { DemonstrationTools } from '../demonstration-tools.ts';
import { metadataOf } from '../history/metadata-of.ts';
import type { Publisher } from '../history/publisher.ts';
import { noticeOf } from '../texts/notices.ts';
import { leaveMessages } from './messages.ts';

/** The bodies whose people can sign in: each has work in every state on the desk. */
const atWork = ['yunling', 'shuili', 'hejian'];

type Hand = 'jingban' | 'chushen' | 'fushen' | 'zhongshen';

/**
 * Leaves work in every state: drafts, each review, returned with a comment, approved, scheduled, withdrawn in each
 * way, corrected. Done by the acts themselves, so that the records are those of real work.
 */
export async function leaveUnfinished(
  tools: DemonstrationTools,
  publishers: readonly Publisher[],
  people: Readonly<Record<string, string>>,
  released: ReadonlyMap<string, string>,
): Promise<void> {
  for (const publisher of publishers.filter(({ slug }) => atWork.includes(slug))) {
    await leaveAt(await deskOf(tools, publisher, people), released);
    await leaveMessages(tools, publisher, people);
  }
}

/** The hands that work on texts at one body. */
type Desk = Awaited<ReturnType<typeof deskOf>>;

async function leaveAt(desk: Desk, released: ReadonlyMap<string, string>): Promise<void> {
  await desk.draft(0, 'routine');
  await desk.draft(1, 'sensitive');
  await desk.submitted(2, 'routine');
  await desk.passed(3, ['chushen']);
  await desk.passed(4, ['chushen', 'fushen']);
  await desk.returned(5);
  await desk.passed(6, ['chushen', 'fushen', 'zhongshen']);
  await desk.scheduled(7);
  const year = desk.today.slice(0, 4);
  const earlier = (index: number) => released.get(`${desk.publisher.slug}/gzdt/${year}/${index}`);
  const [wrong, old, noticed, corrected] = [earlier(0), earlier(1), earlier(2), earlier(3)];
  if (wrong) await desk.withdraw(wrong, { kind: 'in-error', reason: '误传了未定稿的文字' });
  if (old && corrected)
    await desk.withdraw(old, { kind: 'replaced', reason: '内容已并入新的信息', replacedBy: corrected });
  if (noticed) await desk.withdraw(noticed, { kind: 'with-notice', reason: '所载活动已取消，特此说明' });
  if (corrected) await desk.correct(corrected, '更正文中一处笔误，内容未变');
}

async function deskOf(
  { clock, bodies, publishing }: DemonstrationTools,
  publisher: Publisher,
  people: Readonly<Record<string, string>>,
) {
  const today = clock.today();
  const { slug, name, short, columns, work, towns } = publisher;
  const actOf = (hand: Hand): Act => {
    const personId = people[`${slug}-${hand}`]!;
    return {
      actor: { kind: 'person', accountId: personId, personId, name: nameOf(`${slug}-${hand}`) },
      ...{ at: clock.now(), today, requestId: 'demonstration' },
    };
  };
  const rowOf = (id: string) =>
    publishing.db.selectFrom('publication').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  const on = async (id: string, hand: Hand): Promise<PublicationAct> => {
    const { version } = await rowOf(id);
    return {
      act: actOf(hand),
      grants: await bodies.grantsOf(people[`${slug}-${hand}`]!, today),
      id,
      version,
    };
  };
  const draft = async (index: number, risk: 'routine' | 'sensitive'): Promise<string> => {
    const chance = chanceOf(`${slug} unfinished ${index}`);
    const formedOn = addDays(today, -chance.number(1, 26));
    const writing = noticeOf(
      { body: name, short, on: formedOn, chance },
      work[index % work.length]!,
      towns[0]!,
    );
    const text: RevisionText = {
      ...{ title: writing.title, summary: '', ...cleanHtml(writing.html) },
      ...{ metadata: metadataOf(writing, name), attachments: [] },
    };
    const grants = await bodies.grantsOf(people[`${slug}-jingban`]!, today);
    const columnId = columns.get('tzgg')!.id;
    const attribute = 'proactive' as const;
    const drafted = await draftPublication(publishing, actOf('jingban'), grants, {
      ...{ columnId, risk, attribute, formedOn, text },
    });
    return carriedOut(drafted).id;
  };
  const submit = async (id: string) => {
    carriedOut(await submitForReview(publishing, await on(id, 'jingban')));
    return id;
  };
  const review = async (id: string, hand: Hand, comment = '') => {
    const results = Object.fromEntries(
      aspectIds.map((aspect) => [
        aspect,
        aspect === 'accuracy' && comment
          ? { result: 'return' as const, comment }
          : { result: 'pass' as const, comment: '' },
      ]),
    ) as Parameters<typeof reviewRevision>[2]['results'];
    const { working_revision: revision } = await rowOf(id);
    carriedOut(await reviewRevision(publishing, await on(id, hand), { revision, results }));
  };
  const submitted = async (index: number, risk: 'routine' | 'sensitive') => submit(await draft(index, risk));
  const passed = async (index: number, hands: readonly Hand[]) => {
    const id = await submitted(index, 'sensitive');
    for (const hand of hands) await review(id, hand);
    return id;
  };
  return {
    ...{ publisher, today, draft, submitted, passed },
    returned: async (index: number) => {
      const id = await submitted(index, 'routine');
      await review(id, 'chushen', '文中日期与附表不一致，请核对后重报。');
    },
    scheduled: async (index: number) => {
      const id = await passed(index, ['chushen', 'fushen', 'zhongshen']);
      const at = new Date(`${addDays(today, 5)}T09:00:00+08:00`).toISOString();
      carriedOut(await releasePublication(publishing, await on(id, 'jingban'), { at }));
    },
    withdraw: async (id: string, reason: Parameters<typeof withdrawPublication>[2]) => {
      carriedOut(await withdrawPublication(publishing, await on(id, 'zhongshen'), reason));
    },
    correct: async (id: string, correction: string) => {
      const row = await rowOf(id);
      const { title, summary, html, metadata } = await publishing.db
        .selectFrom('publication_revision')
        .select(['title', 'summary', 'html', 'metadata'])
        .where('id', '=', row.working_revision)
        .executeTakeFirstOrThrow();
      const text = cleanHtml(`${html}<p>（以上内容已经核对更正。）</p>`);
      const { column_id: columnId, risk, attribute, formed_on: formedOn } = row;
      const revised = await revisePublication(publishing, await on(id, 'jingban'), {
        ...{ columnId, risk, attribute, formedOn },
        text: { title, summary, metadata, attachments: [], ...text },
      });
      carriedOut(revised);
      await submit(id);
      for (const hand of risk === 'sensitive'
        ? (['chushen', 'fushen', 'zhongshen'] as const)
        : (['chushen', 'zhongshen'] as const))
        await review(id, hand);
      carriedOut(await releasePublication(publishing, await on(id, 'jingban'), { at: null, correction }));
    },
  };
}

/** What an act gave; the demonstration only does what is permitted, so anything else is a mistake in it. */
function carriedOut<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new Error(`demonstration: ${outcome.refusal.code} ${outcome.refusal.sentence}`);
}

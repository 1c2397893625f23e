import type { Refusal } from '../../platform/index.ts';
import type { PublishingTools, Step } from '../tools.ts';
import type { ScreeningFinding } from './finding.ts';
import type { ScreeningResult } from './screen.ts';

/** Looks through one revision and keeps the result beside it; later results replace earlier ones in force. */
export async function screenRevision(tools: PublishingTools, revisionId: string): Promise<ScreeningResult> {
  const [revision, attachments] = await Promise.all([
    tools.db
      .selectFrom('publication_revision')
      .select(['title', 'summary', 'plain'])
      .where('id', '=', revisionId)
      .executeTakeFirstOrThrow(),
    tools.db
      .selectFrom('publication_attachment')
      .select(['name', 'type', 'file', 'alternative', 'caption'])
      .where('revision_id', '=', revisionId)
      .orderBy('position')
      .execute(),
  ]);
  const result = await tools.screen({ ...revision, attachments });
  await tools.db
    .insertInto('publication_screening')
    .values({
      ...{ id: tools.newId(), revision_id: revisionId, at: tools.clock.now(), state: result.state },
      findings: JSON.stringify(result.findings),
    })
    .execute();
  return result;
}

/**
 * Why a revision must not go on, by its last screening: never screened, the tool failed, or something blocking was
 * found for which no second person has approved an exception with its legal basis. Null when it may go on.
 */
export async function heldByScreening(step: Step, revisionId: string): Promise<Refusal | null> {
  const last = await step
    .selectFrom('publication_screening')
    .select(['state', 'findings'])
    .where('revision_id', '=', revisionId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!last) return notScreened;
  if (last.state === 'failed') return screeningFailed(last.findings as readonly ScreeningFinding[]);
  const excepted = await step
    .selectFrom('screening_exception')
    .select('finding')
    .where('revision_id', '=', revisionId)
    .where('approved_by', 'is not', null)
    .execute();
  const kept = new Set(excepted.map(({ finding }) => finding));
  const open = (last.findings as readonly ScreeningFinding[]).filter(
    ({ blocking, key }) => blocking && !kept.has(key),
  );
  return open.length === 0 ? null : blocked(open);
}

const notScreened: Refusal = {
  code: 'screening-missing',
  sentence: '这一稿还没有经过发布前筛查，不能继续。请重新提交。',
};

const screeningFailed = (findings: readonly ScreeningFinding[]): Refusal => ({
  code: 'screening-failed',
  sentence: `有附件无法筛查，为防泄露不能发布${findings[0] ? `：${findings[0].sentence}` : '。请更换附件后重试。'}`,
});

const blocked = (open: readonly ScreeningFinding[]): Refusal => ({
  code: 'screening-blocked',
  sentence: `发布前筛查发现 ${open.length} 处必须处理的内容，首先是${placeOf(open[0]!)}：${open[0]!.sentence}确需保留的，请写明法律依据，由另一位负责人批准。`,
});

function placeOf({ place, shown }: ScreeningFinding): string {
  const part = { title: '标题', summary: '内容概述', body: '正文' }[place.part] ?? `附件“${place.part}”`;
  return `${part}${place.where}“${shown}”`;
}

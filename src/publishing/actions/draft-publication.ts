import { type Grants, may } from '../../bodies/index.ts';
import type { Day } from '../../law/index.ts';
import {
  type Act,
  auditAct,
  inTransaction,
  type Outcome,
  type Refusal,
  refused,
} from '../../platform/index.ts';
import { publicationActions } from '../permissions.ts';
import type { Attribute, Risk } from '../publication.ts';
import { addRevision, type RevisionText } from '../revision.ts';
import { takeAttachments } from '../take-attachments.ts';
import type { PublishingTools } from '../tools.ts';

/** A new publication as its author hands it in. */
export interface Draft {
  readonly columnId: string;
  readonly risk: Risk;
  readonly attribute: Attribute;
  /** Required unless the attribute is 主动公开 (公文公开属性源头认定). */
  readonly attributeReason?: string;
  /** 成文日期: from here run the 20 working days of art. 26. */
  readonly formedOn: Day;
  readonly text: RevisionText;
}

/** Begins a publication with its first revision (起草). */
export async function draftPublication(
  tools: PublishingTools,
  act: Act,
  grants: Grants,
  draft: Draft,
): Promise<Outcome<{ readonly id: string; readonly version: number }>> {
  const { ancestors } = await tools.structureOn(act.today);
  return inTransaction(tools.db, async (step) => {
    const column = await step
      .selectFrom('publish_column')
      .select(['body_id', 'closed_on'])
      .where('id', '=', draft.columnId)
      .executeTakeFirst();
    if (!column) return refused(unknownColumn);
    const refusal =
      may(grants, publicationActions.draft.permission, column.body_id, ancestors) ??
      (column.closed_on !== null && column.closed_on <= act.today ? closedColumn : null) ??
      incomplete(draft, act.today);
    if (refusal) return refused(refusal);
    const attached = await takeAttachments(step, act, column.body_id, draft.text.attachments);
    if (!attached.ok) return attached;

    const id = tools.newId();
    const text = { ...draft.text, attachments: attached.value };
    const revision = await addRevision(step, tools, act, id, 1, text);
    await step
      .insertInto('publication')
      .values({
        ...{ id, body_id: column.body_id, column_id: draft.columnId, state: 'draft', risk: draft.risk },
        ...{ attribute: draft.attribute, attribute_reason: draft.attributeReason ?? null },
        ...{ formed_on: draft.formedOn, working_revision: revision, created_at: act.at, version: 1 },
      })
      .execute();
    await auditAct(step, tools.clock, act, {
      action: 'publication.draft',
      objectKind: 'publication',
      objectId: id,
      new: { title: draft.text.title, revision },
    });
    return { ok: true, value: { id, version: 1 } };
  });
}

/** What a text must have before anything else is asked of it. */
export function incomplete(
  draft: Pick<Draft, 'attribute' | 'attributeReason' | 'formedOn' | 'text'>,
  today: Day,
): Refusal | null {
  if (draft.text.title.trim() === '') return missing('title', '请填写标题。');
  if (draft.attribute !== 'proactive' && !draft.attributeReason?.trim())
    return missing('attributeReason', '公开属性不是“主动公开”的，请写明理由。');
  if (draft.formedOn > today) return missing('formedOn', '成文日期不能晚于今天，请核对。');
  return null;
}

const missing = (field: string, sentence: string): Refusal => ({ code: 'text-incomplete', field, sentence });

const unknownColumn: Refusal = {
  code: 'column-unknown',
  field: 'columnId',
  sentence: '找不到所选的栏目，请重新选择。',
};

const closedColumn: Refusal = {
  code: 'column-closed',
  field: 'columnId',
  sentence: '所选栏目已停用，请另选栏目。',
};

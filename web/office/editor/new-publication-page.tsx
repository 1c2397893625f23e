import { getRouteApi, Link } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { publishingContracts } from '../../../src/publishing/contract.ts';
import { useActing } from '../asking/use-acting.ts';
import { Field } from '../controls/field.tsx';
import { PageFrame } from '../controls/page-frame.tsx';
import { ProblemNotice } from '../controls/problem-notice.tsx';
import { useMyPlace } from '../shell/my-place.ts';
import { bodyOf, emptyDraft } from './draft.ts';
import { DraftForm } from './draft-form.tsx';
import { KeptNotice } from './kept-notice.tsx';
import { useDraft } from './use-draft.ts';

const here = getRouteApi('/publications/new');

/** Begins a publication (起草). */
export default function NewPublicationPage() {
  const { column = '' } = here.useSearch();
  const go = here.useNavigate();
  const { bodies, known } = useMyPlace();
  const mine = bodies.filter(({ roles }) => roles.includes('clerk'));
  const [chosen, setChosen] = useState<string>();
  const bodyId = chosen ?? mine[0]?.id;
  const writing = useDraft('new', emptyDraft(column), null);
  const drafting = useActing(publishingContracts.draftPublication);
  const save = () =>
    drafting.mutate(
      { body: bodyOf(writing.draft) },
      {
        onSuccess: ({ id }) => {
          writing.saved();
          void go({ to: '/publications/$id', params: { id } });
        },
      },
    );
  if (known && bodyId === undefined)
    return (
      <PageFrame title="起草信息">
        <div className="empty">
          <p>您没有经办职责，不能起草。需要起草的，请联系系统管理人员授权。</p>
          <Link to="/">回到工作台</Link>
        </div>
      </PageFrame>
    );
  return (
    <PageFrame
      title="起草信息"
      acts={
        <>
          <Button onClick={() => writing.goOnFrom(emptyDraft(column), null)} disabled={!writing.unsaved}>
            清空重写
          </Button>
          <Button type="primary" onClick={save} loading={drafting.isPending}>
            保存草稿
          </Button>
        </>
      }
    >
      <KeptNotice writing={writing} />
      <ProblemNotice problem={drafting.error} />
      {mine.length > 1 && (
        <div className="panel">
          <Field label="机关">
            <Select
              {...(bodyId ? { value: bodyId } : {})}
              onChange={setChosen}
              options={mine.map(({ id, name }) => ({ value: id, label: name }))}
            />
          </Field>
        </div>
      )}
      {bodyId && (
        <DraftForm bodyId={bodyId} draft={writing.draft} change={writing.change} problem={drafting.error} />
      )}
    </PageFrame>
  );
}

import { getRouteApi, Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { publishingContracts } from '../../../src/publishing/contract.ts';
import { useActing } from '../asking/use-acting.ts';
import { useReading } from '../asking/use-reading.ts';
import { ActButton } from '../controls/act-button.tsx';
import { Loaded } from '../controls/loaded.tsx';
import { PageFrame } from '../controls/page-frame.tsx';
import { ProblemNotice } from '../controls/problem-notice.tsx';
import { Conflict } from './conflict.tsx';
import { bodyOf, draftOf, type PublicationFile } from './draft.ts';
import { DraftForm } from './draft-form.tsx';
import { KeptNotice } from './kept-notice.tsx';
import { useDraft } from './use-draft.ts';

const here = getRouteApi('/publications/$id/edit');

/** Changes a publication: every saving is one more revision (修改). */
export default function EditPublicationPage() {
  const { id } = here.useParams();
  const file = useReading(publishingContracts.openPublication, { params: { id } });
  return <Loaded reading={file}>{(found) => <Editing key={id} file={found} />}</Loaded>;
}

function Editing({ file }: { readonly file: PublicationFile }) {
  const go = here.useNavigate();
  const writing = useDraft(file.id, draftOf(file), file.version);
  const revising = useActing(publishingContracts.revisePublication);
  const back = () => go({ to: '/publications/$id', params: { id: file.id } });
  const outdated = writing.version !== file.version;
  const save = (version: number) =>
    revising.mutate(
      { params: { id: file.id }, body: { ...bodyOf(writing.draft), version } },
      {
        onSuccess: () => {
          writing.saved();
          void back();
        },
      },
    );
  return (
    <PageFrame
      title="修改信息"
      acts={
        <>
          <Link to="/publications/$id" params={{ id: file.id }}>
            返回
          </Link>
          {writing.unsaved && (
            <Button danger onClick={() => writing.goOnFrom(draftOf(file), file.version)}>
              放弃改动
            </Button>
          )}
          <ActButton
            type="primary"
            refusal={file.actions.revise}
            disabled={outdated}
            loading={revising.isPending}
            onClick={() => save(file.version)}
          >
            保存为新的一稿
          </ActButton>
        </>
      }
    >
      <KeptNotice writing={writing} />
      {outdated ? (
        <Conflict
          mine={writing.draft}
          file={file}
          keepMine={() => save(file.version)}
          takeTheirs={() => writing.goOnFrom(draftOf(file), file.version)}
        />
      ) : (
        <ProblemNotice problem={revising.error} />
      )}
      {file.state !== 'draft' && !file.actions.revise && (
        <p className="panel">
          保存后要重新审核：审核只对审过的那一稿有效。
          {file.releasedRevision && '重新审定发布之前，公众看到的仍是现在的内容。'}
        </p>
      )}
      <DraftForm
        bodyId={file.bodyId}
        draft={writing.draft}
        change={writing.change}
        problem={revising.error}
      />
    </PageFrame>
  );
}

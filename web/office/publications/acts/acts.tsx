import { Link } from '@tanstack/react-router';
import { publishingContracts } from '../../../../src/publishing/contract.ts';
import { useActing } from '../../asking/use-acting.ts';
import { ActButton, type Reason } from '../../controls/act-button.tsx';
import { ProblemNotice } from '../../controls/problem-notice.tsx';
import type { PublicationFile } from '../../editor/draft.ts';
import { ReleaseAct } from './release-act.tsx';
import { WithdrawAct } from './withdraw-act.tsx';

/** What can be done with a publication now; for what cannot, why not. */
export function Acts({ file }: { readonly file: PublicationFile }) {
  const { actions } = file;
  const submitting = useActing(publishingContracts.submitForReview);
  const refused = (reason: Reason | null | undefined) => reason !== null && reason !== undefined;
  const acts = [
    {
      name: '修改',
      refusal: actions.revise,
      shown: (
        <Link to="/publications/$id/edit" params={{ id: file.id }} className="plain-button">
          修改
        </Link>
      ),
    },
    {
      name: '提交审核',
      refusal: actions['submit-for-review'],
      shown: (
        <>
          <ActButton
            type="primary"
            block
            loading={submitting.isPending}
            onClick={() => submitting.mutate({ params: { id: file.id }, body: { version: file.version } })}
          >
            提交审核
          </ActButton>
          <ProblemNotice problem={submitting.error} />
        </>
      ),
    },
    { name: '发布', refusal: actions.release, shown: <ReleaseAct key={file.version} file={file} /> },
    { name: '撤回', refusal: actions.withdraw, shown: file.releasedRevision && <WithdrawAct file={file} /> },
  ];
  const open = acts.filter(({ refusal, shown }) => !refused(refusal) && shown);
  const closed = [
    ...acts.filter(({ refusal }) => refused(refusal)),
    { name: '审核', refusal: actions.review, shown: null },
  ].filter(({ refusal }) => refused(refusal));
  return (
    <section className="panel" aria-labelledby="acts">
      <h2 id="acts">可以办理</h2>
      {open.length === 0 && <p className="quiet">现在没有您可以办理的。</p>}
      <div className="stack">
        {open.map(({ name, shown }) => (
          <div key={name}>{shown}</div>
        ))}
      </div>
      {closed.length > 0 && (
        <details className="closed-acts">
          <summary>其他操作现在不能办理，为什么？</summary>
          <div className="stack">
            {closed.map(({ name, refusal }) => (
              <ActButton key={name} size="small" refusal={refusal}>
                {name}
              </ActButton>
            ))}
          </div>
        </details>
      )}
    </section>
  );
}

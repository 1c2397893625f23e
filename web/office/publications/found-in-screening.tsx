import { Button, Input } from 'antd';
import { useState } from 'react';
import { findingKinds, publishingContracts } from '../../../src/publishing/contract.ts';
import { useActing } from '../asking/use-acting.ts';
import { ActButton } from '../controls/act-button.tsx';
import { chineseMoment } from '../controls/chinese-time.ts';
import { Field } from '../controls/field.tsx';
import { ProblemNotice } from '../controls/problem-notice.tsx';
import { BlockingMark } from '../editor/blocking-mark.tsx';
import { countedFindings } from '../editor/counted-findings.ts';
import type { PublicationFile } from '../editor/draft.ts';

type Finding = NonNullable<PublicationFile['screening']>['findings'][number];

const parts: Readonly<Record<string, string>> = { title: '标题', summary: '内容概述', body: '正文' };
const states = {
  clear: '没有发现问题',
  findings: '发现需要处理的内容',
  failed: '没能筛查完，不能发布',
} as const;

/** What the last screening before release found, and what may be kept all the same by law. */
export function FoundInScreening({ file }: { readonly file: PublicationFile }) {
  const { screening } = file;
  return (
    <section className="panel" aria-labelledby="screened">
      <h2 id="screened">发布前筛查</h2>
      {screening ? (
        <>
          <p>
            {screening.findings.length > 0 ? countedFindings(screening.findings) : states[screening.state]}{' '}
            <small>{chineseMoment(screening.at)}</small>
          </p>
          <ul className="findings">
            {screening.findings.map((finding) => (
              <FindingLine key={finding.key} file={file} finding={finding} />
            ))}
          </ul>
        </>
      ) : (
        <p className="quiet">提交审核时自动筛查正文和附件。</p>
      )}
    </section>
  );
}

function FindingLine({ file, finding }: { readonly file: PublicationFile; readonly finding: Finding }) {
  const { kind, blocking, place, shown, sentence, key } = finding;
  const asked = file.exceptions.find((exception) => exception.finding === key);
  return (
    <li data-blocking={blocking && !asked?.approvedBy}>
      <strong>{findingKinds[kind]}</strong>
      <BlockingMark blocking={blocking} />
      <span className="quiet">
        {parts[place.part] ?? `附件“${place.part}”`}
        {place.where}
      </span>
      <code>{shown}</code>
      <p>{sentence}</p>
      {asked && (
        <p>
          申请保留，依据：{asked.basis}。{asked.approvedBy ? '已批准。' : '等另一位负责人批准。'}
        </p>
      )}
      {blocking && !asked && <AskException file={file} finding={key} />}
      {asked && !asked.approvedBy && <ApproveException file={file} finding={key} />}
    </li>
  );
}

function AskException({ file, finding }: { readonly file: PublicationFile; readonly finding: string }) {
  const [basis, setBasis] = useState<string | null>(null);
  const asking = useActing(publishingContracts.askException);
  if (basis === null)
    return (
      <ActButton size="small" refusal={file.actions['ask-exception']} onClick={() => setBasis('')}>
        依法需要保留
      </ActButton>
    );
  return (
    <div className="stack">
      <Field
        label="法律依据"
        required
        name="basis"
        problem={asking.error}
        hint="如：《社会救助暂行办法》第×条"
      >
        <Input value={basis} maxLength={500} onChange={(event) => setBasis(event.target.value)} />
      </Field>
      <div className="page-acts">
        <Button
          size="small"
          type="primary"
          loading={asking.isPending}
          onClick={() =>
            asking.mutate({ params: { id: file.id }, body: { version: file.version, finding, basis } })
          }
        >
          申请保留
        </Button>
        <Button size="small" onClick={() => setBasis(null)}>
          取消
        </Button>
      </div>
      <ProblemNotice problem={asking.error} />
    </div>
  );
}

function ApproveException({ file, finding }: { readonly file: PublicationFile; readonly finding: string }) {
  const approving = useActing(publishingContracts.approveException);
  return (
    <>
      <ActButton
        size="small"
        refusal={file.actions['approve-exception']}
        loading={approving.isPending}
        onClick={() =>
          approving.mutate({ params: { id: file.id }, body: { version: file.version, finding } })
        }
      >
        批准保留
      </ActButton>
      <ProblemNotice problem={approving.error} />
    </>
  );
}

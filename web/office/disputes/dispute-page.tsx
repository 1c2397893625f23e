import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import {
  disputeActNames,
  disputeActs,
  disputeContracts,
  disputeStages,
} from '../../../src/disputes/contract.ts';
import { type DisputeProcedure, disputeOutcomes, disputeRow, officialForms } from '../../../src/law/index.ts';
import type { ReplyOf } from '../../../src/platform/contract.ts';
import { useReading } from '../asking/use-reading.ts';
import { ActButton } from '../controls/act-button.tsx';
import { chineseDay } from '../controls/chinese-time.ts';
import { Loaded } from '../controls/loaded.tsx';
import { PageFrame } from '../controls/page-frame.tsx';
import { ActEntry } from '../procedure/act-entry.tsx';
import { Timeline } from '../procedure/timeline.tsx';
import { useBodies } from '../shell/use-bodies.ts';
import { Deadlines } from './dispute-lines.tsx';

const here = getRouteApi('/disputes/$id');

type DisputeFile = ReplyOf<typeof disputeContracts.openDispute>;

const procedures = { reconsideration: '行政复议', litigation: '行政诉讼' } as const;

/** One dispute: what is challenged, which periods run, what was recorded, where it is counted (案件). */
export default function DisputePage() {
  const { id } = here.useParams();
  const file = useReading(disputeContracts.openDispute, { params: { id } });
  return <Loaded reading={file}>{(found) => <Dispute key={found.id} file={found} />}</Loaded>;
}

function Dispute({ file }: { readonly file: DisputeFile }) {
  const { dispute } = file;
  return (
    <PageFrame
      title={`${procedures[dispute.procedure]} ${file.caseNumber || '（未编号）'}`}
      acts={
        <span className="state" data-state={dispute.stage === 'concluded' ? 'released' : 'in-review'}>
          {disputeStages[dispute.stage]}
        </span>
      }
    >
      <div className="with-side">
        <div>
          <Facts file={file} />
          <section className="panel stack" aria-labelledby="deadlines">
            <h2 id="deadlines">期限</h2>
            {file.deadlines.length === 0 ? (
              <p className="quiet">现在没有期限。</p>
            ) : (
              <>
                <Deadlines deadlines={file.deadlines} />
                <ul className="quiet">
                  {file.deadlines.map(({ label, citation }) => (
                    <li key={label}>
                      {label}：{citation.label}
                    </li>
                  ))}
                </ul>
              </>
            )}
          </section>
          <Timeline steps={file.acts} articleOf={articleOf} />
        </div>
        <aside aria-label="登记进程">
          <Steps file={file} />
        </aside>
      </div>
    </PageFrame>
  );
}

function Facts({ file }: { readonly file: DisputeFile }) {
  const { nameOf } = useBodies();
  const { dispute, subject } = file;
  const column = dispute.outcome === null ? 'pending' : disputeOutcomes[dispute.outcome].column;
  const row = officialForms['2021'].tables.disputes.rows.find(
    ({ id }) => id === disputeRow(dispute.procedure as DisputeProcedure, dispute.afterReconsideration),
  );
  const cell = row?.columns.find(({ id }) => id === column);
  const facts: readonly (readonly [string, string | null | undefined | false])[] = [
    ['机关', nameOf(file.bodyId)],
    [dispute.procedure === 'litigation' ? '人民法院' : '复议机关', file.forum],
    ['申请、起诉日期', chineseDay(dispute.filedOn)],
    ['受理日期', dispute.acceptedOn && chineseDay(dispute.acceptedOn)],
    ['收到副本', dispute.copyReceivedOn && chineseDay(dispute.copyReceivedOn)],
    ['答复、答辩', dispute.answeredOn && chineseDay(dispute.answeredOn)],
    ['程序', dispute.simplified ? '简易程序' : '普通程序'],
    [
      '结果',
      dispute.outcome && `${disputeOutcomes[dispute.outcome].label}（${chineseDay(dispute.outcomeOn!)}）`,
    ],
    [
      '年报表四',
      dispute.coDefendant
        ? '复议机关作共同被告，由作出原行为的机关统计'
        : `${row?.label} ${cell?.label ?? ''}`,
    ],
  ];
  return (
    <section className="panel stack" aria-labelledby="facts">
      <h2 id="facts">案件情况</h2>
      <dl className="facts">
        {facts.map(
          ([name, value]) =>
            value && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      <div className="page-acts">
        {subject.kind === 'application' && (
          <Link to="/applications/$id" params={{ id: subject.id! }}>
            所涉的申请
          </Link>
        )}
        {subject.kind === 'publication' && (
          <Link to="/publications/$id" params={{ id: subject.id! }}>
            所涉的公开信息
          </Link>
        )}
        {file.priorId && (
          <Link to="/disputes/$id" params={{ id: file.priorId }}>
            在先的行政复议
          </Link>
        )}
        {dispute.procedure === 'reconsideration' && dispute.stage === 'concluded' && (
          <Link
            to="/disputes/new"
            search={{
              body: file.bodyId,
              prior: file.id,
              ...(subject.kind === 'application' ? { about: subject.id! } : {}),
            }}
          >
            登记复议后的诉讼
          </Link>
        )}
      </div>
    </section>
  );
}

function Steps({ file }: { readonly file: DisputeFile }) {
  const [open, setOpen] = useState<(typeof disputeActNames)[number] | null>(null);
  const button = (name: (typeof disputeActNames)[number]) => (
    <ActButton key={name} block refusal={file.actions[name]} onClick={() => setOpen(name)}>
      {disputeActs[name].label}
    </ActButton>
  );
  return (
    <section className="panel" aria-labelledby="acts">
      <h2 id="acts">登记进程</h2>
      <div className="stack">{disputeActNames.filter((name) => !file.actions[name]).map(button)}</div>
      <details className="closed-acts">
        <summary>其他进程现在不能登记，为什么？</summary>
        <div className="stack">{disputeActNames.filter((name) => file.actions[name]).map(button)}</div>
      </details>
      {open && (
        <ActEntry
          key={open}
          act={open}
          label={disputeActs[open].label}
          citation={disputeActs[open].permission.citation}
          input={disputeActs[open].input}
          contract={disputeContracts.recordDisputeAct}
          id={file.id}
          version={file.version}
          recorded={file.acts}
          choices={{
            outcome: Object.entries(disputeOutcomes).flatMap(([value, { procedure, column, label }]) =>
              procedure === file.dispute.procedure && column !== 'pending' ? [{ value, label }] : [],
            ),
            by: [
              { value: 'plaintiff', label: '原告' },
              { value: 'body', label: '本机关' },
            ],
          }}
          guide={({ outcome }) => open === 'conclude' && <Counted outcome={outcome as string | undefined} />}
          close={() => setOpen(null)}
        />
      )}
    </section>
  );
}

const columns = {
  upheld: '结果维持',
  corrected: '结果纠正',
  other: '其他结果',
  pending: '尚未审结',
} as const;

/** In which column of table 4 an outcome is counted. */
function Counted({ outcome }: { readonly outcome: string | undefined }) {
  const found = outcome ? disputeOutcomes[outcome as keyof typeof disputeOutcomes] : undefined;
  return found ? <p role="status">计入年报表四“{columns[found.column]}”。</p> : null;
}

const articleOf = (act: string): string | undefined =>
  (
    disputeActs[act as keyof typeof disputeActs] as
      | { permission: { citation?: { label: string } } }
      | undefined
  )?.permission.citation?.label;

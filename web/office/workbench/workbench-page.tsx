import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { publishingContracts } from '../../../src/publishing/contract.ts';
import { useReading } from '../asking/use-reading.ts';
import { Loaded } from '../controls/loaded.tsx';
import { PageFrame } from '../controls/page-frame.tsx';
import { type Line, PublicationLines } from '../publications/publication-lines.tsx';
import { useMyPlace } from '../shell/my-place.ts';
import { useWho } from '../sign-in/who.ts';
import { DueFilings } from './due-filings.tsx';
import { DueProcedures } from './due-procedures.tsx';
import { DueRegisters } from './due-registers.tsx';
import { Gaps } from './gaps.tsx';

interface Heap {
  readonly title: string;
  /** Why it lies here. */
  readonly why: string;
  readonly lines: readonly Line[];
}

/** What waits for the person at work, and why (工作台). */
export default function WorkbenchPage() {
  const { name } = useWho();
  const place = useMyPlace();
  const desk = useReading(publishingContracts.workbench, {});
  return (
    <PageFrame title="工作台" acts={place.holds('clerk') && <DraftLink />}>
      <p className="quiet">
        {name}，您的职责：{place.known ? place.roles || '还没有职责，请联系系统管理人员授权。' : '……'}
      </p>
      <DueFilings />
      <DueProcedures />
      <DueRegisters />
      <Loaded reading={desk}>
        {(found) => {
          const heaps: readonly Heap[] = [
            { title: '待我审核', why: '按先审后发、一事一审的要求，等您审核。', lines: found.toReview },
            {
              title: '超期或将到期',
              why: '政府信息应自形成或变更之日起 20 个工作日内公开（条例第二十六条）。',
              lines: found.unpublished,
            },
            {
              title: '待批准的保留申请',
              why: '有人申请保留筛查发现的内容，须由另一人批准。',
              lines: found.toExcept,
            },
            { title: '审定待发布', why: '三审已通过，可以发布或定时发布。', lines: found.approved },
            { title: '定时发布', why: '到时自动发布。', lines: found.scheduled },
            { title: '起草中', why: '还没有提交审核。', lines: found.drafts },
          ];
          const shown = heaps.filter(({ lines }) => lines.length > 0);
          return (
            <>
              {found.returned.length > 0 && (
                <HeapFrame title="被退回" count={found.returned.length} why="请按审核意见修改后重新提交。">
                  <PublicationLines
                    caption="被退回"
                    lines={found.returned}
                    note={({ comments }) =>
                      comments.map(({ reviewer, comment }) => (
                        <small key={`${reviewer}${comment}`} className="wrong">
                          {reviewer}：{comment}
                        </small>
                      ))
                    }
                  />
                </HeapFrame>
              )}
              {shown.map(({ title, why, lines }) => (
                <HeapFrame key={title} title={title} why={why} count={lines.length}>
                  <PublicationLines caption={title} lines={lines} />
                </HeapFrame>
              ))}
              {shown.length === 0 && found.returned.length === 0 && (
                <div className="empty">
                  <p>现在没有等您起草、审核或者发布的信息。</p>
                  {place.holds('clerk') ? <DraftLink /> : <Link to="/publications">查看公开信息</Link>}
                </div>
              )}
            </>
          );
        }}
      </Loaded>
      <Gaps />
    </PageFrame>
  );
}

function HeapFrame({
  title,
  why,
  count,
  children,
}: Omit<Heap, 'lines'> & { readonly count: number; readonly children: ReactNode }) {
  return (
    <section className="heap">
      <h2>
        {title} <span className="count">{count}</span>
      </h2>
      <p className="quiet">{why}</p>
      {children}
    </section>
  );
}

const DraftLink = () => (
  <Link to="/publications/new" className="primary-link">
    起草信息
  </Link>
);

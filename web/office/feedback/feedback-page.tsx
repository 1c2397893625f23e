import { Link } from '@tanstack/react-router';
import { Segmented } from 'antd';
import { useState } from 'react';
import type { ReplyOf } from '../../../src/platform/contract.ts';
import { feedbackContracts } from '../../../src/publishing/contract.ts';
import { useReading } from '../asking/use-reading.ts';
import { chineseMoment } from '../controls/chinese-time.ts';
import { LinesTable } from '../controls/lines-table.tsx';
import { Loaded } from '../controls/loaded.tsx';
import { PageFrame } from '../controls/page-frame.tsx';
import { DueMark } from '../publications/due-mark.tsx';
import { useBodies } from '../shell/use-bodies.ts';
import { type Doing, FeedbackAct, FeedbackButtons } from './feedback-acts.tsx';

type Feedback = ReplyOf<typeof feedbackContracts.listFeedback>[number];

/** What readers say is wrong on the site, each to be answered in time (网民纠错). */
export default function FeedbackPage() {
  const [open, setOpen] = useState(true);
  const [doing, setDoing] = useState<Doing | null>(null);
  const found = useReading(feedbackContracts.listFeedback, { query: { open: open ? 'true' : 'false' } });
  return (
    <PageFrame
      title="网民纠错与意见"
      acts={
        <Segmented
          aria-label="显示哪些"
          value={open ? 'open' : 'done'}
          onChange={(value) => setOpen(value === 'open')}
          options={[
            { value: 'open', label: '待答复' },
            { value: 'done', label: '已答复' },
          ]}
        />
      }
    >
      <Loaded reading={found}>
        {(list) =>
          list.length === 0 ? (
            <div className="empty">
              <p>{open ? '没有待答复的留言。' : '还没有答复过留言。'}</p>
            </div>
          ) : (
            <FeedbackTable list={list} choose={setDoing} />
          )
        }
      </Loaded>
      {doing && <FeedbackAct {...doing} close={() => setDoing(null)} />}
    </PageFrame>
  );
}

function FeedbackTable({
  list,
  choose,
}: {
  readonly list: readonly Feedback[];
  readonly choose: (doing: Doing) => void;
}) {
  const { nameOf } = useBodies();
  return (
    <LinesTable caption="网民纠错与意见" heads={['内容', '机关', '收到', '期限', '操作']}>
      {list.map((one) => (
        <tr key={one.id}>
          <td className="title">
            {one.message}
            {one.publicationId && one.title && (
              <small>
                关于{' '}
                <Link to="/publications/$id" params={{ id: one.publicationId }}>
                  {one.title}
                </Link>
              </small>
            )}
            {one.answer && <small>答复：{one.answer}</small>}
            {one.publishedAt && (
              <small>
                已公开（{chineseMoment(one.publishedAt)}）
                {(one.publicQuestion !== one.message || one.publicAnswer !== one.answer) &&
                  `，公众看到的是：问：${one.publicQuestion}　答：${one.publicAnswer}`}
              </small>
            )}
          </td>
          <td data-label="机关">{nameOf(one.bodyId)}</td>
          <td data-label="收到">
            {chineseMoment(one.at)}
            {one.reachable && <small>留有联系方式</small>}
          </td>
          <td data-label="期限">
            {one.answeredAt ? (
              `${chineseMoment(one.answeredAt)} 答复`
            ) : (
              <DueMark due={one.due} releasedAt={null} />
            )}
          </td>
          <td>
            <FeedbackButtons one={one} choose={choose} />
          </td>
        </tr>
      ))}
    </LinesTable>
  );
}

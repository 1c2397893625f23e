import { Button } from 'antd';
import { useState } from 'react';
import { disputeContracts } from '../../../src/disputes/contract.ts';
import type { ReplyOf } from '../../../src/platform/contract.ts';
import { useReading } from '../asking/use-reading.ts';
import { ActButton } from '../controls/act-button.tsx';
import { ActDialog } from '../controls/act-dialog.tsx';
import { chineseDay } from '../controls/chinese-time.ts';
import { choicesOf } from '../controls/choices-of.ts';
import { Loaded } from '../controls/loaded.tsx';
import { PageFrame } from '../controls/page-frame.tsx';
import { useMyPlace } from '../shell/my-place.ts';
import { useBodies } from '../shell/use-bodies.ts';

type Complaint = ReplyOf<typeof disputeContracts.listComplaints>[number];

const articles = {
  'REG-47': '不履行主动公开义务（条例第四十七条）',
  'REG-51': '在政府信息公开工作中侵犯合法权益（条例第五十一条）',
} as const;
const results = { rectified: '已责令改正', unfounded: '不属实', 'passed-on': '已转有权机关' } as const;

/** Complaints and what became of them; they are not counted in table 4 (投诉举报). */
export default function ComplaintsPage() {
  const { bodies } = useMyPlace();
  const { all } = useBodies();
  const [entering, setEntering] = useState(false);
  const complaints = useReading(disputeContracts.listComplaints, { query: {} });
  return (
    <PageFrame title="投诉举报" acts={<Button onClick={() => setEntering(true)}>登记投诉举报</Button>}>
      <p className="quiet">投诉、举报不是行政复议、行政诉讼，不计入年报表四。</p>
      <Loaded reading={complaints}>
        {(found) =>
          found.length === 0 ? (
            <div className="empty">
              <p>没有投诉举报。</p>
            </div>
          ) : (
            <ul className="findings">
              {found.map((one) => (
                <ComplaintItem key={one.id} complaint={one} />
              ))}
            </ul>
          )
        }
      </Loaded>
      {entering && (
        <ActDialog
          title="登记投诉举报"
          contract={disputeContracts.enterComplaint}
          asked={[
            {
              ...{ name: 'bodyId', label: '被投诉的机关', start: bodies[0]?.id ?? '' },
              options: all.map(({ id, shortName }) => ({ value: id, label: shortName })),
            },
            {
              ...{ name: 'article', label: '事由' },
              options: choicesOf(articles),
            },
            { name: 'content', label: '投诉、举报的事项', kind: 'text' },
            {
              name: 'complainant',
              label: '投诉人及联系方式',
              optional: true,
              hint: '加密保存；不愿留名的不填。',
            },
          ]}
          shape={({ complainant, ...said }) => ({ ...said, complainant: complainant ?? null })}
          close={() => setEntering(false)}
        />
      )}
    </PageFrame>
  );
}

function ComplaintItem({ complaint }: { readonly complaint: Complaint }) {
  const { nameOf } = useBodies();
  const [answering, setAnswering] = useState(false);
  const { id, bodyId, article, content, named, receivedOn, result, answer, answeredOn, refusal } = complaint;
  return (
    <li className="panel" data-blocking={result === null}>
      <strong>{nameOf(bodyId)}</strong>
      <span className="quiet">
        {articles[article]}，{chineseDay(receivedOn)}收到，{named ? '署名' : '匿名'}
      </span>
      <p>{content}</p>
      {result && answeredOn ? (
        <p>
          {results[result]}（{chineseDay(answeredOn)}）：{answer}
        </p>
      ) : (
        <ActButton size="small" refusal={refusal} onClick={() => setAnswering(true)}>
          答复
        </ActButton>
      )}
      {answering && (
        <ActDialog
          title="答复投诉举报"
          contract={disputeContracts.answerComplaint}
          params={{ id }}
          asked={[
            {
              ...{ name: 'result', label: '结果' },
              options: choicesOf(results),
            },
            { name: 'answer', label: '答复的内容', kind: 'text' },
          ]}
          shape={(filled) => filled}
          close={() => setAnswering(false)}
        />
      )}
    </li>
  );
}

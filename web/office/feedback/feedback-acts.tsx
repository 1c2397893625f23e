import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import type { ReplyOf } from '../../../src/platform/contract.ts';
import { feedbackContracts } from '../../../src/publishing/contract.ts';
import { useActing } from '../asking/use-acting.ts';
import { ActDialog } from '../controls/act-dialog.tsx';
import { Field } from '../controls/field.tsx';
import { ProblemNotice } from '../controls/problem-notice.tsx';

type Feedback = ReplyOf<typeof feedbackContracts.listFeedback>[number];

const acts = [
  { name: 'answer', label: '答复' },
  { name: 'publish-answer', label: '公开答复' },
  { name: 'take-back-answer', label: '撤下答复' },
  { name: 'open-contact', label: '查看联系方式' },
] as const;

/** What somebody is about to do with a message. */
export interface Doing {
  readonly act: (typeof acts)[number]['name'];
  readonly one: Feedback;
}

/** What may be done with a message now; the rest is not offered. */
export function FeedbackButtons({
  one,
  choose,
}: {
  readonly one: Feedback;
  readonly choose: (doing: Doing) => void;
}) {
  const offered = acts.filter(
    ({ name }) => one.actions[name] === null && (name !== 'open-contact' || one.reachable),
  );
  return (
    <div className="page-acts">
      {offered.map(({ name, label }) => (
        <Button key={name} size="small" onClick={() => choose({ act: name, one })}>
          {label}
        </Button>
      ))}
    </div>
  );
}

/** The dialog of one act on a message. */
export function FeedbackAct({ act, one, close }: Doing & { readonly close: () => void }) {
  const asked = { params: { id: one.id }, explained: one.message, close };
  if (act === 'open-contact') return <Contact one={one} close={close} />;
  if (act === 'answer')
    return (
      <ActDialog
        title="答复"
        {...asked}
        contract={feedbackContracts.answerFeedback}
        asked={[{ name: 'answer', label: '答复内容', kind: 'text' }]}
        shape={(filled) => filled}
      />
    );
  if (act === 'take-back-answer')
    return (
      <ActDialog
        title="撤下答复"
        {...asked}
        explained="撤下后公众看不到这条问答；已作的答复不变。"
        contract={feedbackContracts.takeBackAnswer}
        asked={[{ name: 'reason', label: '原因' }]}
        shape={(filled) => filled}
      />
    );
  return (
    <ActDialog
      title="公开答复"
      {...asked}
      explained="公众看到的是下面的文字。请隐去姓名、电话、住址等个人信息，公开前会再筛查。"
      contract={feedbackContracts.publishAnswer}
      asked={[
        { name: 'question', label: '公开的问题', kind: 'text', start: one.message },
        { name: 'answer', label: '公开的答复', kind: 'text', start: one.answer ?? '' },
      ]}
      shape={(filled) => filled}
    />
  );
}

/** Opens how a visitor is reached: shown once, for a reason that is kept on record. */
function Contact({ one, close }: { readonly one: Feedback; readonly close: () => void }) {
  const [reason, setReason] = useState('');
  const opening = useActing(feedbackContracts.openFeedbackContact);
  const opened = opening.data?.contact;
  return (
    <Modal
      open
      title="查看联系方式"
      okText={opened === undefined ? '查看' : '关闭'}
      cancelButtonProps={{ hidden: opened !== undefined }}
      okButtonProps={{ disabled: reason.trim() === '' }}
      confirmLoading={opening.isPending}
      onOk={() =>
        opened === undefined ? opening.mutate({ params: { id: one.id }, body: { reason } }) : close()
      }
      onCancel={close}
    >
      <div className="stack">
        <p className="quiet">联系方式加密保存，只用于回复留言人。查看会连同原因记入日志。</p>
        {opened === undefined ? (
          <Field label="原因" required name="reason" problem={opening.error}>
            <Input
              value={reason}
              maxLength={500}
              placeholder="如：电话告知核实结果"
              onChange={(event) => setReason(event.target.value)}
            />
          </Field>
        ) : (
          <p role="status">
            联系方式：<strong>{opened}</strong>
          </p>
        )}
        <ProblemNotice problem={opening.error} />
      </div>
    </Modal>
  );
}

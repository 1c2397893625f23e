import { Button, Input, Modal, Radio } from 'antd';
import { useState } from 'react';
import { publishingContracts, withdrawals } from '../../../../src/publishing/contract.ts';
import { useActing } from '../../asking/use-acting.ts';
import { Field } from '../../controls/field.tsx';
import { ProblemNotice } from '../../controls/problem-notice.tsx';
import type { PublicationFile } from '../../editor/draft.ts';
import { PublicationChoice } from '../publication-choice.tsx';

const explained: Readonly<Record<keyof typeof withdrawals, string>> = {
  'in-error': '不该公开。原地址不再显示任何内容。',
  replaced: '内容已有新的信息。原地址转到新的信息。',
  'with-notice': '原地址显示撤回时间和原因。',
};

/** Takes back what is public; asks how and why first. */
export function WithdrawAct({ file }: { readonly file: PublicationFile }) {
  const [open, setOpen] = useState(false);
  const [kind, setKind] = useState<keyof typeof withdrawals>('in-error');
  const [reason, setReason] = useState('');
  const [replacedBy, setReplacedBy] = useState<string>();
  const withdrawing = useActing(publishingContracts.withdrawPublication);
  const withdraw = () =>
    withdrawing.mutate(
      {
        params: { id: file.id },
        body: {
          ...{ version: file.version, kind, reason },
          ...(kind === 'replaced' && replacedBy ? { replacedBy } : {}),
        },
      },
      { onSuccess: () => setOpen(false) },
    );
  return (
    <>
      <Button danger block onClick={() => setOpen(true)}>
        撤回
      </Button>
      <Modal
        title="撤回这条信息"
        open={open}
        onCancel={() => setOpen(false)}
        onOk={withdraw}
        okText="撤回"
        okButtonProps={{ danger: true }}
        confirmLoading={withdrawing.isPending}
      >
        <div className="stack">
          <p>撤回后，页面、列表、搜索、订阅、开放数据里立即不再有它。</p>
          <fieldset className="field">
            <legend className="label">撤回方式</legend>
            <Radio.Group
              className="choices"
              value={kind}
              onChange={(event) => setKind(event.target.value)}
              options={Object.entries(withdrawals).map(([value, label]) => ({
                value,
                label: `${label}：${explained[value as keyof typeof withdrawals]}`,
              }))}
            />
          </fieldset>
          {kind === 'replaced' && (
            <Field label="替代它的信息" required name="replacedBy" problem={withdrawing.error}>
              <PublicationChoice
                bodyId={file.bodyId}
                value={replacedBy}
                onChoose={setReplacedBy}
                state="released"
              />
            </Field>
          )}
          <Field
            label="原因"
            required
            name="reason"
            problem={withdrawing.error}
            hint={kind === 'with-notice' ? '会向公众显示。' : '留在记录里，不向公众显示。'}
          >
            <Input.TextArea
              rows={3}
              maxLength={1000}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          </Field>
          <ProblemNotice problem={withdrawing.error} />
        </div>
      </Modal>
    </>
  );
}

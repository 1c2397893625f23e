import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { applicationContracts } from '../../../../src/applications/contract.ts';
import { useActing } from '../../asking/use-acting.ts';
import { Field } from '../../controls/field.tsx';
import { ProblemNotice } from '../../controls/problem-notice.tsx';
import { submissionKey } from '../../procedure/kept-entry.ts';
import { keepCode } from './kept-code.ts';

/** Gives an applicant who lost the query code another one; it is shown once and kept in this tab for the receipt. */
export function ReissueCode({ applicationId }: { readonly applicationId: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>补发查询码</Button>
      {isOpen && <ReissueDialog applicationId={applicationId} close={() => setOpen(false)} />}
    </>
  );
}

function ReissueDialog({
  applicationId,
  close,
}: {
  readonly applicationId: string;
  readonly close: () => void;
}) {
  const [reason, setReason] = useState('');
  const [key] = useState(submissionKey);
  const reissuing = useActing(applicationContracts.reissueCode);
  const code = reissuing.data?.code;
  const send = () =>
    reissuing.mutate(
      { params: { id: applicationId }, body: { reason: reason.trim(), key } },
      { onSuccess: (given) => keepCode(applicationId, given.code) },
    );
  return (
    <Modal
      open
      title="补发查询码"
      okText={code ? '完成' : '补发'}
      okButtonProps={{ disabled: !code && reason.trim() === '' }}
      {...(code ? { cancelButtonProps: { style: { display: 'none' } } } : {})}
      confirmLoading={reissuing.isPending}
      onOk={code ? close : send}
      onCancel={close}
    >
      {code ? (
        <div className="stack" role="status">
          <p>
            新的查询码：<strong className="code">{code}</strong>
          </p>
          <p className="quiet">原查询码已经失效。新码只显示这一次；在本页面制发登记回执时会自动填入。</p>
        </div>
      ) : (
        <div className="stack">
          <p className="quiet">补发后原查询码立即失效。补发人和核实方式记入审计记录。</p>
          <Field
            label="怎样核实申请人身份"
            required
            name="reason"
            problem={reissuing.error}
            hint="如：当面核对身份证件；按登记的电话回拨核对。"
          >
            <Input value={reason} maxLength={200} onChange={(event) => setReason(event.target.value)} />
          </Field>
          <ProblemNotice problem={reissuing.error} />
        </div>
      )}
    </Modal>
  );
}

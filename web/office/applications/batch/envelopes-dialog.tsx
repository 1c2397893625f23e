import { Input, Modal } from 'antd';
import { useState } from 'react';
import { applicationContracts } from '../../../../src/applications/contract.ts';
import { useDownloading } from '../../asking/use-downloading.ts';
import { Field } from '../../controls/field.tsx';
import { ProblemNotice } from '../../controls/problem-notice.tsx';
import type { ApplicationLine } from '../list/application-lines.tsx';
import { keepSender, keptSender } from './kept-sender.ts';

/** Prints the envelopes of several applications as one PDF, one envelope (DL, 220 by 110 mm) on each page. */
export function EnvelopesDialog({
  chosen,
  close,
}: {
  readonly chosen: readonly ApplicationLine[];
  readonly close: () => void;
}) {
  const [sender, setSender] = useState(() => keptSender(chosen[0]!.bodyId));
  const printing = useDownloading(applicationContracts.printEnvelopes, '信封.pdf');
  return (
    <Modal
      open
      title="打印信封"
      okText="下载 PDF"
      confirmLoading={printing.isPending}
      onCancel={close}
      onOk={() =>
        printing.mutate(
          { body: { applicationIds: chosen.map(({ id }) => id), sender } },
          {
            onSuccess: () => {
              keepSender(chosen[0]!.bodyId, sender);
              close();
            },
          },
        )
      }
    >
      <div className="stack">
        <p className="quiet">
          {chosen.length} 个信封，每页一个，220×110 毫米（DL）。收件人地址取自申请，每次读取都有记录。
        </p>
        <Field label="寄件地址" name="sender.address" problem={printing.error}>
          <Input
            value={sender.address}
            maxLength={200}
            onChange={(event) => setSender({ ...sender, address: event.target.value })}
          />
        </Field>
        <Field label="寄件邮政编码" name="sender.postcode" problem={printing.error}>
          <Input
            value={sender.postcode}
            maxLength={6}
            inputMode="numeric"
            onChange={(event) => setSender({ ...sender, postcode: event.target.value })}
          />
        </Field>
        <ProblemNotice problem={printing.error} />
      </div>
    </Modal>
  );
}

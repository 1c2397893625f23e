import { Button } from 'antd';
import { useState } from 'react';
import { applicationContracts, deliveryMeans, toWhom } from '../../../../src/applications/contract.ts';
import type { ReplyOf } from '../../../../src/platform/contract.ts';
import { ActDialog, type Asked, type Filled } from '../../controls/act-dialog.tsx';
import { chineseDay } from '../../controls/chinese-time.ts';
import { choicesOf } from '../../controls/choices-of.ts';
import { ProofLinks } from '../deliveries/proof-links.tsx';
import { type Proof, ProofUpload } from '../deliveries/proof-upload.tsx';

/** One entry of the delivery register. */
export type Delivery = ReplyOf<typeof applicationContracts.listDeliveries>[number];

const outcome: readonly Asked[] = [
  {
    name: 'servedOn',
    label: '送达日期',
    kind: 'day',
    optional: true,
    hint: '邮寄的为交邮之日；退回的不填。',
  },
  { name: 'returnedOn', label: '退回日期', kind: 'day', optional: true },
  { name: 'receipt', label: '签收人或者凭证', optional: true, hint: '填了送达、退回日期的必填。' },
];

/** How a letter was delivered: the entries of the register, a new one, and how an open one ended. */
export function LetterDeliveries({
  applicationId,
  letter,
  deliveries,
}: {
  readonly applicationId: string;
  readonly letter: { readonly id: string; readonly kind: string; readonly number: string };
  readonly deliveries: readonly Delivery[];
}) {
  const [open, setOpen] = useState<'new' | Delivery | null>(null);
  const [proofs, setProofs] = useState<readonly Proof[]>([]);
  const close = () => {
    setOpen(null);
    setProofs([]);
  };
  const upload = <ProofUpload applicationId={applicationId} proofs={proofs} change={setProofs} />;
  return (
    <>
      {deliveries.map((one) => (
        <small key={one.id}>
          {chineseDay(one.sentOn)}
          {deliveryMeans[one.means].replace(/（.*/, '')}给{toWhom[one.toWhom]}
          {one.tracking && `（${one.tracking}）`}：
          {one.result?.servedOn
            ? `${chineseDay(one.result.servedOn)}送达`
            : one.result?.returnedOn
              ? `${chineseDay(one.result.returnedOn)}退回`
              : '尚无结果'}
          {one.result && <ProofLinks delivery={one} />}
          {!one.result && (
            <Button size="small" type="link" onClick={() => setOpen(one)}>
              登记结果
            </Button>
          )}
        </small>
      ))}
      <span>
        <Button size="small" onClick={() => setOpen('new')} aria-label={`登记送达：${letter.number}`}>
          登记送达
        </Button>
      </span>
      {open === 'new' && (
        <ActDialog
          title="登记文书的送达"
          explained={letter.number}
          contract={applicationContracts.registerDelivery}
          params={{ id: applicationId }}
          asked={[
            { name: 'means', label: '送达方式', options: choicesOf(deliveryMeans) },
            {
              ...{ name: 'toWhom', label: '送达给', options: choicesOf(toWhom) },
              start: letter.kind.startsWith('third-party') ? 'third-party' : 'applicant',
            },
            { name: 'recipient', label: '受送达人' },
            { name: 'sentOn', label: '发出日期', kind: 'day' },
            { name: 'tracking', label: '邮件编号', optional: true },
            ...outcome,
          ]}
          shape={({ servedOn, returnedOn, receipt, ...sent }) => ({
            ...{ tracking: '', ...sent, letterId: letter.id },
            result: servedOn || returnedOn ? resultOf({ servedOn, returnedOn, receipt }, proofs) : null,
          })}
          further={upload}
          close={close}
        />
      )}
      {open && open !== 'new' && (
        <ActDialog
          title="登记送达结果"
          contract={applicationContracts.completeDelivery}
          params={{ id: applicationId, delivery: open.id }}
          asked={outcome.map((one) => (one.name === 'receipt' ? { ...one, optional: false } : one))}
          shape={(filled) => resultOf(filled, proofs)}
          further={upload}
          close={close}
        />
      )}
    </>
  );
}

const resultOf = (
  { servedOn, returnedOn, receipt }: { [Name in keyof Filled]?: string | undefined },
  evidence: readonly Proof[],
) => ({
  ...{ servedOn: servedOn ?? null, returnedOn: returnedOn ?? null, receipt: receipt ?? '', evidence },
});

import { Input, Select } from 'antd';
import { channels, receiptDay } from '../../../../src/applications/contract.ts';
import type { Day } from '../../../../src/law/index.ts';
import { chineseDay } from '../../controls/chinese-time.ts';
import { DateInput } from '../../controls/date-input.tsx';
import { Field } from '../../controls/field.tsx';

/** How and when an application came, as far as it was filled in. */
export interface ArrivalEntry {
  readonly channel: keyof typeof channels;
  readonly submittedOn: string;
  readonly signedOn: string;
  readonly confirmedOn: string;
  readonly evidence: string;
}

/** Channels whose day the confirmation of both sides fixes. */
const confirmed: readonly ArrivalEntry['channel'][] = [
  'ordinary-post',
  'internet',
  'email',
  'fax',
  'misdirected',
];
/** What comes by the public site is received there. */
const atTheDesk = Object.entries(channels).filter(([channel]) => channel !== 'internet');

/** How an application came, and the legal day of receipt that follows from it, with its ground. */
export function ArrivalFields({
  entry,
  problem,
  change,
}: {
  readonly entry: ArrivalEntry;
  readonly problem: unknown;
  readonly change: (change: Partial<ArrivalEntry>) => void;
}) {
  const { channel, submittedOn, signedOn, confirmedOn } = entry;
  const receipt = receiptDay(channel, {
    submittedOn: submittedOn as Day,
    signedOn: (signedOn || null) as Day | null,
    confirmedOn: (confirmedOn || null) as Day | null,
  });
  const day = (
    name: 'submittedOn' | 'signedOn' | 'confirmedOn',
    label: string,
    required: boolean,
    hint?: string,
  ) => (
    <Field label={label} required={required} name={name} problem={problem} hint={hint}>
      <DateInput value={entry[name]} onDay={(value) => change({ [name]: value })} />
    </Field>
  );
  return (
    <>
      <div className="fields">
        <Field label="提交渠道" required name="channel" problem={problem}>
          <Select
            value={channel}
            onChange={(chosen) => change({ channel: chosen, signedOn: '', confirmedOn: '' })}
            options={atTheDesk.map(([value, label]) => ({ value, label }))}
          />
        </Field>
        {day('submittedOn', channel === 'in-person' || channel === 'oral' ? '提交日期' : '到达日期', true)}
        {channel === 'registered-post' && day('signedOn', '签收日期', true)}
        {confirmed.includes(channel) &&
          day('confirmedOn', '与申请人确认的日期', false, '还没有确认的不填，确认之后再办理“确认收到”。')}
        <Field
          label="收到凭据"
          required
          name="evidence"
          problem={problem}
          hint="如邮件编号、签收单、通话记录。"
        >
          <Input
            value={entry.evidence}
            maxLength={500}
            onChange={(event) => change({ evidence: event.target.value })}
          />
        </Field>
      </div>
      <p role="status" className="receipt-day">
        收到申请之日：<strong>{receipt.on ? chineseDay(receipt.on) : '尚未确定，期限不起算'}</strong>
        <small>
          {receipt.basis}。依据：{receipt.citation.label}
        </small>
      </p>
    </>
  );
}

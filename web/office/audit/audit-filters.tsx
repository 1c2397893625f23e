import { Button, Checkbox, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { BodyField } from '../controls/body-field.tsx';
import { ChoiceFilter } from '../controls/choice-filter.tsx';
import { DateInput } from '../controls/date-input.tsx';
import { Field } from '../controls/field.tsx';
import type { AuditAddress } from './audit-address.ts';

/** Narrows the log down: body, days, person, kind of object. */
export function AuditFilters({
  bodyId,
  wanted,
  kinds,
  choose,
}: {
  readonly bodyId: string | undefined;
  readonly wanted: AuditAddress;
  readonly kinds: readonly { readonly kind: string; readonly label: string }[];
  readonly choose: (address: AuditAddress) => void;
}) {
  const [body, setBody] = useState(bodyId);
  const [below, setBelow] = useState(wanted.below === 'yes');
  const [from, setFrom] = useState(wanted.from ?? '');
  const [to, setTo] = useState(wanted.to ?? '');
  const [who, setWho] = useState(wanted.who ?? '');
  const [kind, setKind] = useState(wanted.kind);
  const shown = body ?? bodyId;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    choose({
      ...(shown ? { body: shown } : {}),
      ...(below ? { below: 'yes' } : {}),
      ...(from ? { from } : {}),
      ...(to ? { to } : {}),
      ...(who.trim() ? { who: who.trim() } : {}),
      ...(kind ? { kind } : {}),
    });
  };
  return (
    <search>
      <form className="filters" onSubmit={submit}>
        <BodyField body={shown} choose={setBody} />
        <Field label="自">
          <DateInput value={from} onDay={setFrom} />
        </Field>
        <Field label="至">
          <DateInput value={to} onDay={setTo} />
        </Field>
        <Field label="办理人">
          <Input value={who} maxLength={40} allowClear onChange={(event) => setWho(event.target.value)} />
        </Field>
        <ChoiceFilter
          label="对象"
          value={kind}
          choose={(chosen) => setKind(chosen)}
          choices={kinds.map((one) => ({ value: one.kind, label: one.label }))}
          isFindable
        />
        <Checkbox checked={below} onChange={(event) => setBelow(event.target.checked)}>
          包括下级机关
        </Checkbox>
        <Button htmlType="submit">查找</Button>
      </form>
    </search>
  );
}

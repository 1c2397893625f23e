import { Input, InputNumber, Select } from 'antd';
import { DateInput } from '../controls/date-input.tsx';
import type { AskedField } from './asked-fields.ts';

/** What one field holds; nothing while it was not filled in. */
export type Value = string | number | boolean | readonly (string | number)[] | undefined;

const yesOrNo = [
  { value: 'yes', label: '是' },
  { value: 'no', label: '否' },
];

/** The control of one field, by its kind. */
export function EntryControl({
  field: { kind, longest = 4000, least, most, required },
  value,
  choices,
  onValue,
  ...control
}: {
  readonly field: AskedField;
  readonly value: Value;
  readonly choices: readonly { readonly value: string | number; readonly label: string }[];
  readonly onValue: (value: Value) => void;
  readonly id?: string;
}) {
  if (kind === 'day') return <DateInput {...control} value={String(value ?? '')} onDay={onValue} />;
  if (kind === 'yes-no')
    return (
      <Select
        {...control}
        {...(value === undefined ? {} : { value: value ? 'yes' : 'no' })}
        onChange={(chosen: string) => onValue(chosen === 'yes')}
        options={yesOrNo}
      />
    );
  if (kind === 'several')
    return (
      <Select
        {...control}
        mode="multiple"
        value={[...((value as readonly (string | number)[] | undefined) ?? [])]}
        onChange={(chosen: (string | number)[]) => onValue(chosen)}
        options={[...choices]}
      />
    );
  if (choices.length > 0)
    return (
      <Select
        {...control}
        allowClear={!required}
        showSearch={{ optionFilterProp: 'label' }}
        {...(value === undefined ? {} : { value: value as string })}
        onChange={(chosen?: string) => onValue(chosen)}
        options={[...choices]}
      />
    );
  if (kind === 'number')
    return (
      <InputNumber
        {...control}
        value={(value as number | undefined) ?? null}
        precision={0}
        {...(least === undefined ? {} : { min: least })}
        {...(most === undefined ? {} : { max: most })}
        onChange={(next) => onValue(next ?? undefined)}
      />
    );
  const text = String(value ?? '');
  return kind === 'line' ? (
    <Input {...control} value={text} maxLength={longest} onChange={(event) => onValue(event.target.value)} />
  ) : (
    <Input.TextArea
      {...control}
      className="growing"
      rows={2}
      value={text}
      maxLength={longest}
      onChange={(event) => onValue(event.target.value)}
    />
  );
}

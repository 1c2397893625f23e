import { Select } from 'antd';
import type { Choice } from './choices-of.ts';
import { Field } from './field.tsx';

/** Narrows a list down to one of these; with none of them chosen it shows all (全部). */
export function ChoiceFilter<Value extends string>({
  label,
  value,
  choose,
  choices,
  isFindable = false,
}: {
  readonly label: string;
  readonly value: Value | undefined;
  readonly choose: (value: Value | undefined) => unknown;
  readonly choices: readonly Choice<Value>[];
  /** Whether there are so many that one types a part of the name. */
  readonly isFindable?: boolean;
}) {
  return (
    <Field label={label}>
      <Select<Value, Choice<Value>>
        allowClear
        showSearch={isFindable && { optionFilterProp: 'label' }}
        placeholder="全部"
        {...(value ? { value } : {})}
        onChange={(chosen?: Value) => choose(chosen)}
        options={[...choices]}
      />
    </Field>
  );
}

import { Checkbox, Input, Select } from 'antd';
import type { RegisterField } from '../../../src/registers/contract.ts';
import { DateInput } from '../controls/date-input.tsx';
import { Field } from '../controls/field.tsx';

/** One field of an entry, as its kind declares it; on a telephone numbers bring up the keys for numbers. */
export function FigureField({
  name,
  field,
  value,
  set,
  problem,
}: {
  readonly name: string;
  readonly field: RegisterField;
  readonly value: string | readonly string[] | undefined;
  readonly set: (value: string | readonly string[]) => void;
  readonly problem: unknown;
}) {
  if (field.type === 'choices') {
    const chosen = Array.isArray(value) ? (value as readonly string[]) : [];
    return (
      <fieldset className="choice-field">
        <legend className="label">
          {field.label}（{chosen.length}/{Object.keys(field.of).length}）
        </legend>
        {Object.entries(field.of).map(([id, label]) => (
          <Checkbox
            key={id}
            checked={chosen.includes(id)}
            onChange={({ target }) =>
              set(Object.keys(field.of).filter((one) => (one === id ? target.checked : chosen.includes(one))))
            }
          >
            {label}
          </Checkbox>
        ))}
      </fieldset>
    );
  }
  const text = typeof value === 'string' ? value : '';
  return (
    <Field
      label={'unit' in field && field.unit !== field.label ? `${field.label}（${field.unit}）` : field.label}
      required={!field.optional}
      name={`figures.${name}`}
      problem={problem}
    >
      {field.type === 'choice' ? (
        <Select
          allowClear={field.optional === true}
          {...(text ? { value: text } : {})}
          onChange={(chosen?: string) => set(chosen ?? '')}
          options={Object.entries(field.of).map(([id, label]) => ({ value: id, label }))}
        />
      ) : field.type === 'day' ? (
        <DateInput value={text} onDay={set} />
      ) : (
        <Input
          value={text}
          maxLength={500}
          {...(field.type === 'count' ? { inputMode: 'numeric' as const } : {})}
          {...(field.type === 'decimal' ? { inputMode: 'decimal' as const } : {})}
          onChange={(event) => set(event.target.value)}
        />
      )}
    </Field>
  );
}

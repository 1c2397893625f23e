import { Input, Modal, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import type { ApiInput, Contract } from '../../../src/platform/contract.ts';
import { useActing } from '../asking/use-acting.ts';
import { PublicationChoice } from '../publications/publication-choice.tsx';
import { todayInChina } from './chinese-time.ts';
import { DateInput } from './date-input.tsx';
import { Field } from './field.tsx';
import { PersonChoice } from './person-choice.tsx';
import { ProblemNotice } from './problem-notice.tsx';

/** One thing that is asked for. */
export interface Asked {
  readonly name: string;
  readonly label: string;
  /** A line of text unless said otherwise. */
  readonly kind?: 'day' | 'person' | 'several' | 'text' | 'publication';
  /** Whose publications are to choose from. */
  readonly bodyId?: string;
  readonly options?: readonly { readonly value: string; readonly label: string }[];
  readonly optional?: boolean;
  readonly hint?: string;
  /** Stands in it at first; days begin with today. */
  readonly start?: string;
}

/** What was filled in; lists are joined by spaces, what was left empty is left out. */
export type Filled = Readonly<Record<string, string>>;

/** A dialog that asks for what an act needs, does the act and says why it cannot be done. */
export function ActDialog<C extends Contract>({
  title,
  explained,
  contract,
  asked,
  params,
  shape,
  further,
  close,
}: {
  readonly title: string;
  readonly explained?: string | undefined;
  readonly contract: C;
  readonly asked: readonly Asked[];
  /** Parts of the address. */
  readonly params?: Readonly<Record<string, string>> | undefined;
  /** Makes the body of the call of what was filled in. */
  readonly shape: (filled: Filled) => unknown;
  /** Controls of the caller's own, below the others. */
  readonly further?: ReactNode;
  readonly close: () => void;
}) {
  const [filled, setFilled] = useState<Filled>(() =>
    Object.fromEntries(
      asked.flatMap(({ name, kind, start, optional }): [string, string][] => {
        const first = start ?? (kind === 'day' && !optional ? todayInChina(new Date()) : '');
        return first ? [[name, first]] : [];
      }),
    ),
  );
  const acting = useActing(contract);
  const set = (name: string, value: string) =>
    setFilled((before) => {
      const { [name]: _, ...others } = before;
      return value === '' ? others : { ...others, [name]: value };
    });
  const open = asked.filter(({ name, optional }) => !optional && !filled[name]?.trim());
  return (
    <Modal
      open
      title={title}
      okText={title}
      okButtonProps={{ disabled: open.length > 0 }}
      confirmLoading={acting.isPending}
      onOk={() =>
        acting.mutate({ params, body: shape(filled) } as unknown as ApiInput<C>, { onSuccess: close })
      }
      onCancel={close}
    >
      <div className="stack">
        {explained && <p className="quiet">{explained}</p>}
        {asked.map((one) => (
          <Field
            key={one.name}
            label={one.label}
            required={!one.optional}
            name={one.name}
            problem={acting.error}
            hint={one.hint}
          >
            {control(one, filled[one.name] ?? '', (value) => set(one.name, value))}
          </Field>
        ))}
        {further}
        <ProblemNotice problem={acting.error} />
      </div>
    </Modal>
  );
}

function control(
  { kind, options, bodyId, optional = false }: Asked,
  value: string,
  set: (value: string) => void,
) {
  if (kind === 'day') return <DateInput value={value} onDay={set} />;
  if (kind === 'text')
    return (
      <Input.TextArea rows={4} value={value} maxLength={2000} onChange={(event) => set(event.target.value)} />
    );
  if (kind === 'publication')
    return (
      <PublicationChoice
        {...(bodyId ? { bodyId } : {})}
        state="released"
        value={value || undefined}
        onChoose={(chosen) => set(chosen ?? '')}
      />
    );
  if (kind === 'person') return <PersonChoice value={value} onChoose={set} />;
  if (kind === 'several')
    return (
      <Select
        mode="multiple"
        showSearch={{ optionFilterProp: 'label' }}
        value={value === '' ? [] : value.split(' ')}
        onChange={(chosen: string[]) => set(chosen.join(' '))}
        options={[...(options ?? [])]}
      />
    );
  if (options)
    return (
      <Select
        allowClear={optional}
        showSearch={{ optionFilterProp: 'label' }}
        {...(value ? { value } : {})}
        onChange={(chosen?: string) => set(chosen ?? '')}
        options={[...options]}
      />
    );
  return <Input value={value} maxLength={200} onChange={(event) => set(event.target.value)} />;
}

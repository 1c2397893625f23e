import { Modal } from 'antd';
import { type ReactNode, useMemo } from 'react';
import type { z } from 'zod';
import { type ApiInput, ApiProblem, type Contract } from '../../../src/platform/contract.ts';
import { useActing } from '../asking/use-acting.ts';
import { todayInChina } from '../controls/chinese-time.ts';
import { DateInput } from '../controls/date-input.tsx';
import { Field } from '../controls/field.tsx';
import { ProblemNotice } from '../controls/problem-notice.tsx';
import { askedFields } from './asked-fields.ts';
import { Conflict, type Recorded } from './conflict.tsx';
import { EntryControl } from './entry-control.tsx';
import { inputOf, isOpen, type Values } from './filled-input.ts';
import { asks, choiceWord, wordsOf } from './input-words.ts';
import { submissionKey, useKeptEntry } from './kept-entry.ts';

interface Entry {
  readonly version: number;
  readonly key: string;
  readonly on: string;
  readonly values: Values;
}

/** A choice that only the file knows. */
export interface KnownChoice {
  readonly value: string | number;
  readonly label: string;
}

/** What the dialog of an act is made from. */
export interface ActEntryProps<C extends Contract> {
  readonly act: string;
  readonly label: string;
  readonly citation?: { readonly label: string } | undefined;
  /** What the act asks for, as declared. */
  readonly input: z.ZodType;
  readonly contract: C;
  readonly id: string;
  readonly version: number;
  /** All acts so far; as many as the version says. */
  readonly recorded: readonly Recorded[];
  readonly choices?: Readonly<Record<string, readonly KnownChoice[]>>;
  /** What stands in it at first. */
  readonly start?: Values;
  /** What helps with what was filled in. */
  readonly guide?: (values: Values, on: string) => ReactNode;
  readonly close: () => void;
}

/** The dialog of an act, made from its declaration: asks, does the act, and says why it cannot be done. */
export function ActEntry<C extends Contract>({ act, label, input, close, ...props }: ActEntryProps<C>) {
  const { id, contract, version, recorded, choices = {}, citation, guide, start = {} } = props;
  const all = useMemo(() => askedFields(input), [input]);
  const [entry, keep, give] = useKeptEntry<Entry>(`${id}.${act}`, () => ({
    ...{ version, key: submissionKey(), on: todayInChina(new Date()), values: start },
  }));
  const acting = useActing(contract);
  const { values, on } = entry;
  const fields = all.filter(({ name }) => asks(act, name, values));
  const set = (change: Partial<Entry>) => keep({ ...entry, ...change });
  const open = fields.filter(({ name, required }) => required && isOpen(values[name]));
  const leave = () => {
    give();
    close();
  };
  const submit = () => {
    const body = { version: entry.version, key: entry.key, on, act, input: inputOf(all, fields, values) };
    acting.mutate({ params: { id }, body } as unknown as ApiInput<C>, { onSuccess: leave });
  };
  const outdated = acting.error instanceof ApiProblem && acting.error.problem.code === 'version-outdated';
  return (
    <Modal
      open
      title={label}
      okText={label}
      width={640}
      okButtonProps={{ disabled: open.length > 0 || on === '' }}
      confirmLoading={acting.isPending}
      onOk={submit}
      onCancel={leave}
    >
      <div className="stack">
        {citation && <p className="quiet">依据：{citation.label}</p>}
        {fields.map((field) => {
          const words = wordsOf(act, field.name);
          return (
            <Field
              key={field.name}
              label={words?.label ?? field.name}
              required={field.required}
              name={field.name}
              problem={acting.error}
              hint={words?.hint}
            >
              <EntryControl
                field={field}
                value={values[field.name]}
                choices={
                  choices[field.name] ??
                  field.choices.map((value) => ({
                    value,
                    label: choiceWord(field.name, value) ?? String(value),
                  }))
                }
                onValue={(value) => set({ values: { ...values, [field.name]: value } })}
              />
            </Field>
          );
        })}
        <Field
          label="办理日期"
          required
          name="on"
          problem={acting.error}
          hint="法律上起算的日期，不能晚于今天。"
        >
          <DateInput value={on} onDay={(day) => set({ on: day })} />
        </Field>
        {guide?.(values, on)}
        {outdated ? (
          <Conflict
            since={recorded.slice(entry.version)}
            goOn={() => {
              acting.reset();
              set({ version, key: submissionKey() });
            }}
          />
        ) : (
          <ProblemNotice problem={acting.error} />
        )}
      </div>
    </Modal>
  );
}

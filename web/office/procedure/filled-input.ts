import type { AskedField } from './asked-fields.ts';
import type { Value } from './entry-control.tsx';

/** What is filled in so far, by field. */
export type Values = Readonly<Record<string, Value>>;

/** Whether nothing is filled in yet. */
export const isOpen = (value: Value): boolean =>
  value === undefined || (typeof value === 'string' && value.trim() === '');

/** Texts that need not be written are sent empty; what else was left out is not sent. */
export function inputOf(
  all: readonly AskedField[],
  asked: readonly AskedField[],
  values: Values,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    all.flatMap(({ name, kind, required, choices }) => {
      const value = asked.some((field) => field.name === name) ? values[name] : undefined;
      if (!isOpen(value)) return [[name, value]];
      if (kind === 'several') return [[name, []]];
      const mayBeEmpty = (kind === 'text' || kind === 'line') && choices.length === 0 && !required;
      return mayBeEmpty ? [[name, '']] : [];
    }),
  );
}

import type { InputOf } from '../../../src/platform/contract.ts';
import type { RegisterField, registerContracts } from '../../../src/registers/contract.ts';
import type { EnteredKind, Entry, FigureId } from './register-kind.ts';

/** An entry as it is being written; figures are text until they are sent. */
export interface EntryDraft {
  readonly on: string;
  readonly year: number;
  readonly title: string;
  readonly note: string;
  readonly about: FigureId | null;
  readonly figures: Readonly<Record<string, string | readonly string[]>>;
  readonly evidence: readonly { readonly file: string; readonly name: string }[];
}

/** What an entry begins with: today, unless it belongs to a year that is over. */
export const emptyDraft = (
  today: string,
  year: number,
  { about, isOfToday }: { readonly about: FigureId | undefined; readonly isOfToday: boolean },
): EntryDraft => ({
  ...{ on: isOfToday || today.startsWith(String(year)) ? today : '', year, title: '', note: '' },
  ...{ about: about ?? null, figures: {}, evidence: [] },
});

/** An entry with the words of an earlier one; day and evidence are its own. */
export const copyOf = (draft: EntryDraft, { title, note, figures }: Entry): EntryDraft => ({
  ...draft,
  ...{ title, note },
  figures: Object.fromEntries(
    Object.entries(figures).map(([name, value]) => [name, Array.isArray(value) ? value : String(value)]),
  ),
});

/** The entry as it is sent. What is no number stays text, so that the server says what is wrong with it. */
export function entryOfDraft(
  { on, year, title, note, about, figures, evidence }: EntryDraft,
  fields: readonly (readonly [string, RegisterField])[],
  {
    bodyId,
    kind,
    follows,
    stage,
  }: Pick<Sent, 'bodyId' | 'kind' | 'follows' | 'stage'> & { readonly kind: EnteredKind },
): Sent {
  return {
    ...{ bodyId, kind, on, year, title, note, evidence: [...evidence] },
    ...(about ? { about } : {}),
    ...(follows ? { follows } : {}),
    ...(stage ? { stage } : {}),
    figures: Object.fromEntries(
      fields.flatMap(([name, field]): [string, string | number | string[]][] => {
        const value = figures[name];
        if (value === undefined || value.length === 0) return [];
        if (typeof value !== 'string') return [[name, [...value]]];
        return [[name, field.type === 'count' && /^\d{1,9}$/.test(value) ? Number(value) : value]];
      }),
    ),
  } as Sent;
}

type Sent = NonNullable<InputOf<typeof registerContracts.enterEntry>['body']>;

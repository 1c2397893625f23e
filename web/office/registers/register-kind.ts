import type { ReplyOf } from '../../../src/platform/contract.ts';
import {
  type RegisterField,
  type RegisterKind,
  type registerContracts,
  registerKinds,
  yearlyFigures,
} from '../../../src/registers/contract.ts';
import { chineseDay } from '../controls/chinese-time.ts';

/** A kind of which entries are written down one by one. */
export type EnteredKind = Exclude<keyof typeof registerKinds, 'nothing-happened'>;

/** An entry as the server tells of it. */
export type Entry = ReplyOf<typeof registerContracts.listEntries>['entries'][number];

/** A figure of another system. */
export type FigureId = keyof typeof yearlyFigures;

/** Whether a word names a register in which one can write. */
export const isEnteredKind = (kind: string): kind is EnteredKind =>
  Object.hasOwn(registerKinds, kind) && kind !== 'nothing-happened';

/** Whether a word names a figure of another system. */
export const isFigure = (about: string): about is FigureId => Object.hasOwn(yearlyFigures, about);

/** A kind with everything it declares. */
export const kindOf = (kind: EnteredKind): RegisterKind => registerKinds[kind];

/** The fields that an entry asks for; a step of rectification asks for a deadline where one is set. */
export function fieldsOf(
  kind: EnteredKind,
  { about, stage }: { readonly about?: FigureId | undefined; readonly stage?: string | undefined },
): readonly (readonly [string, RegisterField])[] {
  if (kind === 'yearly-figure') {
    const value = about
      ? [['value', { type: 'decimal', ...yearlyFigures[about], label: '数值' }] as const]
      : [];
    return [...value, ...Object.entries(kindOf(kind).fields)];
  }
  const fields = Object.entries(kindOf(kind).fields);
  if (!stage || stage === 'finding') return fields;
  if (stage !== 'notice' && stage !== 'reopened') return [];
  return fields
    .filter(([name]) => name === 'deadline')
    .map(([name, field]) => {
      const { optional: _, ...asked } = field;
      return [name, stage === 'notice' ? asked : field] as const;
    });
}

/** What the fields of an entry say, each with its name and unit. */
export function figureWords({ kind, about, figures }: Pick<Entry, 'kind' | 'about' | 'figures'>): string[] {
  if (kind === 'nothing-happened') return [];
  const figure = about && isFigure(about) ? about : undefined;
  return fieldsOf(kind, { about: figure }).flatMap(([name, field]) => {
    const value = figures[name];
    if (value === undefined) return [];
    const parts = (Array.isArray(value) ? value : [value]).map((part) =>
      'of' in field
        ? (field.of[String(part)] ?? part)
        : field.type === 'day'
          ? chineseDay(String(part))
          : part,
    );
    return `${field.label}：${parts.join('、')}${'unit' in field ? ` ${field.unit}` : ''}`;
  });
}

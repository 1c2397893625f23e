import { type Day, yearOf } from '../law/index.ts';
import { done, type Outcome, type Refusal, refused } from '../platform/index.ts';
import { exactDecimal } from './decimal.ts';
import type { EntryFigures, Evidence } from './entry.ts';
import {
  type RegisterField,
  type RegisterKind,
  type RegisterKindId,
  registerKinds,
  type YearlyFigureId,
  yearlyFigures,
} from './kinds.ts';
import type { RectificationStage } from './rectification.ts';

/** An entry as somebody writes it down. */
export interface EntryInput {
  readonly bodyId: string;
  readonly kind: Exclude<RegisterKindId, 'nothing-happened'>;
  readonly on: Day;
  /** For kinds whose year is chosen; otherwise the year of the date. */
  readonly year?: number;
  /** Of a yearly figure: which one. */
  readonly about?: YearlyFigureId;
  /** Of a step of rectification: the finding, and which step it is. */
  readonly follows?: string;
  readonly stage?: RectificationStage;
  /** May be empty for a yearly figure and for steps of rectification. */
  readonly title: string;
  readonly note?: string;
  /** By the fields of the kind; a yearly figure has its `value` as digits besides. */
  readonly figures: EntryFigures;
  readonly evidence?: readonly Evidence[];
}

/** What of an entry is written down once it has been looked through. */
export interface CheckedEntry {
  readonly year: number;
  readonly title: string;
  readonly figures: EntryFigures;
}

/** Looks an entry through before it is written: date, year, title, and every field of its kind. */
export function checkEntry(input: EntryInput, today: Day): Outcome<CheckedEntry> {
  const kind: RegisterKind = registerKinds[input.kind];
  const year = kind.yearChosen ? (input.year ?? yearOf(input.on)) : yearOf(input.on);
  if (input.on > today) return refused(unfit('on', '日期还没有到，台账只登记已经发生的事项。'));
  if (year < 2008 || year > yearOf(today))
    return refused(unfit('year', `年度应在2008年至${yearOf(today)}年之间。`));
  const title = input.title.trim() || titleWithout(input);
  if (!title) return refused(unfit('title', `请填写${kind.title}。`));
  const figures = checkFigures(input, kind);
  return figures.ok ? done({ year, title, figures: figures.value }) : figures;
}

function titleWithout({ kind, about, follows }: EntryInput): string {
  if (kind === 'yearly-figure' && about) return yearlyFigures[about].label;
  return kind === 'rectification' && follows ? '整改进展' : '';
}

function checkFigures(input: EntryInput, kind: RegisterKind): Outcome<EntryFigures> {
  const checked: Record<string, EntryFigures[string]> = {};
  for (const [name, field] of Object.entries({ ...kind.fields, ...valueField(input) })) {
    const given = input.figures[name];
    if (isEmpty(given)) {
      if (!field.optional) return refused(unfit(`figures.${name}`, `请填写${field.label}。`));
    } else {
      const value = fieldValue(field, given!);
      if (value === null) return refused(unfit(`figures.${name}`, `${field.label}${wanted(field)}`));
      checked[name] = value;
    }
  }
  const unknown = Object.keys(input.figures).find(
    (name) => !(name in checked) && !isEmpty(input.figures[name]),
  );
  return unknown
    ? refused(unfit(`figures.${unknown}`, `${kind.label}没有“${unknown}”这一项。`))
    : done(checked);
}

/** The value of a yearly figure is kept as digits, exact to the places of its unit. */
function valueField({ kind, about }: EntryInput): Readonly<Record<string, RegisterField>> {
  if (kind !== 'yearly-figure' || !about) return {};
  return { value: { type: 'decimal', ...yearlyFigures[about] } };
}

const isEmpty = (value: EntryFigures[string] | undefined) =>
  value === undefined || (typeof value !== 'number' && value.length === 0);

function fieldValue(field: RegisterField, given: EntryFigures[string]): EntryFigures[string] | null {
  switch (field.type) {
    case 'count':
      return typeof given === 'number' && Number.isSafeInteger(given) && given >= 0 ? given : null;
    case 'decimal':
      return typeof given === 'string' ? exactDecimal(given, field.places) : null;
    case 'day':
      return typeof given === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(given) ? given : null;
    case 'text':
      return typeof given === 'string' && given.trim().length <= 500 ? given.trim() : null;
    case 'choice':
      return typeof given === 'string' && Object.hasOwn(field.of, given) ? given : null;
    case 'choices':
      return Array.isArray(given) && given.every((one) => Object.hasOwn(field.of, one)) ? given : null;
  }
}

function wanted(field: RegisterField): string {
  switch (field.type) {
    case 'count':
      return '应填写不小于0的整数。';
    case 'decimal':
      return field.places === 0
        ? '应填写不小于0的整数。'
        : `应填写不小于0的数，小数最多${field.places}位，单位为${field.unit}。`;
    case 'day':
      return '应填写日期，如 2026-03-02。';
    case 'text':
      return '最多500字。';
    default:
      return `应从以下各项中选择：${Object.values(field.of).join('、')}。`;
  }
}

const unfit = (field: string, sentence: string): Refusal => ({ code: 'entry-unfit', field, sentence });

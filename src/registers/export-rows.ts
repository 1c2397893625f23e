import type { RegisterEntry } from './entry.ts';
import {
  type RegisterField,
  type RegisterKindId,
  registerKinds,
  type YearlyFigureId,
  yearlyFigures,
} from './kinds.ts';
import { rectificationStages } from './rectification.ts';
import { fieldColumns } from './sheet/register-columns.ts';

const before = ['编号', '机关', '种类', '年度', '日期', '环节', '题目'];
const after = ['备注', '佐证材料', '登记人', '登记时间', '确认人'];

/**
 * Entries as the rows of a table with its heading (导出台账). Of one kind, each field is a column of its own;
 * of several, they stand in one column with their names.
 */
export function exportRows(
  entries: readonly RegisterEntry[],
  kind: RegisterKindId | null,
  bodyName: (id: string) => string,
): readonly (readonly (string | number)[])[] {
  const columns = kind === null ? null : columnsOf(kind);
  const heading = columns === null ? ['内容'] : columns.map((column) => column.heading);
  return [
    [...before, ...heading, ...after],
    ...entries.map((entry) => [
      ...[entry.id, bodyName(entry.bodyId), registerKinds[entry.kind].label, entry.year, entry.on],
      ...[entry.stage === null ? '' : rectificationStages[entry.stage], entry.title],
      ...(columns === null
        ? [inOneCell(entry)]
        : columns.map(({ name, field }) => shown(entry, name, field))),
      ...[entry.note, entry.evidence.map(({ name }) => name).join('、'), entry.enteredBy, entry.enteredAt],
      entry.confirmed?.by ?? '',
    ]),
  ];
}

function shown({ figures }: RegisterEntry, name: string, field: RegisterField): string | number {
  const value = figures[name];
  if (value === undefined) return '';
  if (typeof value === 'number') return value;
  const texts = typeof value === 'string' ? [value] : value;
  return ('of' in field ? texts.map((id) => field.of[id] ?? id) : texts).join('、');
}

/** That nothing happened has no fields. */
const columnsOf = (kind: RegisterKindId) => (kind === 'nothing-happened' ? [] : fieldColumns(kind));

function inOneCell(entry: RegisterEntry): string {
  const unit = entry.kind === 'yearly-figure' ? yearlyFigures[entry.about as YearlyFigureId].unit : '';
  return columnsOf(entry.kind)
    .flatMap(({ name, field }) => {
      const text = shown(entry, name, field);
      if (text === '') return [];
      return `${field.label}：${text}${name === 'value' ? unit : 'unit' in field ? field.unit : ''}`;
    })
    .join('；');
}

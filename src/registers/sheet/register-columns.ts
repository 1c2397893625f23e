import { type RegisterField, type RegisterKind, type RegisterKindId, registerKinds } from '../kinds.ts';

/** A kind of which entries are written down one by one. */
export type EnteredKind = Exclude<RegisterKindId, 'nothing-happened'>;

/** The headings that every sheet has, and under which the fields of its kind stand between them. */
export const sheetHeadings = {
  id: '编号',
  year: '年度',
  on: '日期',
  stage: '环节',
  title: '题目',
  note: '备注',
} as const;

/** The fields of a kind as columns: name, heading, field. */
export function fieldColumns(
  kind: EnteredKind,
): readonly { readonly name: string; readonly heading: string; readonly field: RegisterField }[] {
  const { fields }: RegisterKind = registerKinds[kind];
  // The value of a yearly figure has the unit of the figure, so it stands as it is written.
  const value: RegisterField = { label: '数值', type: 'text' };
  const own = kind === 'yearly-figure' ? { value, ...fields } : fields;
  return Object.entries(own).map(([name, field]) => ({ name, field, heading: headingOf(field) }));
}

/** What stands above the column of a field. */
const headingOf = (field: RegisterField): string =>
  'unit' in field ? `${field.label}（${field.unit}）` : field.label;

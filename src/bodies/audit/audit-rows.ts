import type { Json } from '../../platform/index.ts';
import type { BodyAuditEntry } from './read-body-audit.ts';

/** Entries as the rows of a table with its heading (导出审计记录). */
export const auditRows = (
  entries: readonly (BodyAuditEntry & { readonly kindLabel: string })[],
): readonly (readonly (string | number)[])[] => [
  ['序号', '时间', '办理人', '事项', '对象', '名称', '对象编号', '原值', '新值', '理由'],
  ...entries.map((entry) => [
    ...[entry.seq, new Date(entry.at).toISOString(), entry.who, entry.action],
    ...[entry.kindLabel, entry.called ?? '', entry.objectId],
    ...[inOneCell(entry.old), inOneCell(entry.new), entry.reason ?? ''],
  ]),
];

const inOneCell = (value: Json): string => (value === null ? '' : JSON.stringify(value));

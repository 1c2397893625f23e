import { type CellId, type OfficialForm, quotedList } from '../../../../src/law/index.ts';
import { cellName } from '../../../design/form/cell-name.ts';
import type { Opened } from './opened.ts';

/** What records are called. */
export const recordKinds = {
  ...{ publications: '公开信息', documents: '规范性文件', applications: '申请', disputes: '案件' },
  ...{ columns: '栏目', accounts: '新媒体账号', entries: '台账记录' },
} as const;

type Source = Opened['notes']['cells'][CellId];

/** Where a number of the draft came from, in one sentence. */
export function sourceInWords(form: OfficialForm, source: Source): string {
  switch (source.kind) {
    case 'reason':
      return source.reason;
    case 'cells':
      return `由${quotedList(source.cells.slice(0, 3).map((cell) => cellName(form, cell)))}${source.cells.length > 3 ? `等 ${source.cells.length} 格` : ''}相加`;
    case 'entries':
      return `台账登记 ${source.ids.length} 条`;
    case 'records':
      return `由 ${source.count} 件${recordKinds[source.of]}记录计数`;
  }
}

import type { CellId } from '../../law/index.ts';

/** A figure that comparisons show first (主要数据). */
export interface KeyFigure {
  readonly cell: CellId;
  readonly name: string;
  readonly unit: string;
}

/** The figures most people ask for, in the order of the form; each is one cell of it. */
export const keyFigures: readonly KeyFigure[] = [
  { cell: 'disclosed/normativeDocuments/inForce', name: '现行有效规范性文件', unit: '件' },
  { cell: 'disclosed/licensing/decisions', name: '行政许可决定', unit: '件' },
  { cell: 'disclosed/penalty/decisions', name: '行政处罚决定', unit: '件' },
  { cell: 'disclosed/fees/amount', name: '行政事业性收费', unit: '万元' },
  { cell: 'applications/received/total', name: '新收公开申请', unit: '件' },
  { cell: 'applications/granted/total', name: '予以公开', unit: '件' },
  { cell: 'applications/decidedTotal/total', name: '办理结果总计', unit: '件' },
  { cell: 'applications/carriedOut/total', name: '结转下年度', unit: '件' },
  { cell: 'disputes/reconsideration/total', name: '行政复议', unit: '件' },
];

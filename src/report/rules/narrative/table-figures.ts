import { type CellId, officialForms } from '../../../law/index.ts';
import type { ReportFacts } from '../report-facts.ts';
import type { Claim, Measure } from './claim.ts';
import { type RunTogether, runTogether } from './run-together.ts';

/** What the tables say of a measure. Between `low` and `high`, because a blank cell may hold any count. */
export interface Figure {
  /** The rows of the form added up, in words. */
  readonly name: string;
  readonly cells: readonly CellId[];
  readonly low: number;
  readonly high: number;
  /** The row as printed, when its digits run together and yet leave only some counts possible. */
  readonly run?: RunTogether;
}

/** The figure of the tables that a claim is to be compared with first; null when the edition has none. */
export function figureOf(facts: ReportFacts, measure: Measure): Figure | null {
  const rows = applicationRows[measure];
  if (rows) return applicationsFigure(facts, rows.name, rows.prefixes, 'total');
  if (measure === 'applicant.organisations') {
    const cells = organisations.map((column) => `applications/received/${column}`);
    return { name: '表三“一、本年新收”法人或其他组织各列之和', cells, ...rangeOf(facts, cells) };
  }
  if (measure.startsWith('applicant.')) {
    const column = measure.slice('applicant.'.length);
    return applicationsFigure(facts, '一、本年新收政府信息公开申请数量', ['received'], column);
  }
  const cells = otherCells(facts, measure);
  if (cells === null) return null;
  const run = cells.cells.length === 1 ? runTogether(facts, cells.cells[0]!) : null;
  return { ...cells, ...rangeOf(facts, cells.cells), ...(run && { run }) };
}

/** Sums of rows by the beginnings of their ids, in one applicant column. */
export function applicationsFigure(
  facts: ReportFacts,
  name: string,
  prefixes: readonly string[],
  column: string,
): Figure {
  const cells = prefixes.flatMap((prefix) => cellsUnder(facts, prefix, column));
  return { name: `表三“${name}”`, cells, ...rangeOf(facts, cells) };
}

function cellsUnder(facts: ReportFacts, prefix: string, column: string): readonly CellId[] {
  if (prefix === 'otherDisposition' && facts.applicationsEdition === '2019')
    return [`applications/otherDisposition/${column}`];
  return cellsOfGroups.get(`${prefix}/${column}`) ?? [`applications/${prefix}/${column}`];
}

const groupRows: Readonly<Record<string, readonly string[]>> = {
  denied: [
    'stateSecret',
    'prohibitedByLaw',
    'securityStability',
    'thirdPartyRights',
    'internalAffairs',
    'deliberative',
    'enforcementFile',
    'statutoryQuery',
  ].map((row) => `denied.${row}`),
  unavailable: ['notHeld', 'needsCreation', 'stillUnclear'].map((row) => `unavailable.${row}`),
  notHandled: ['petition', 'duplicate', 'publication', 'excessive', 'confirmOrReissue'].map(
    (row) => `notHandled.${row}`,
  ),
  otherDisposition: ['correctionLapsed', 'feeLapsed', 'misc'].map((row) => `otherDisposition.${row}`),
};

/** The cells of a group of rows in one column, written once. */
const cellsOfGroups: ReadonlyMap<string, readonly CellId[]> = new Map(
  Object.entries(groupRows).flatMap(([group, rows]) =>
    officialForms['2021'].tables.applications.rows[0]!.columns.map(({ id }) => [
      `${group}/${id}`,
      rows.map((row) => `applications/${row}/${id}`),
    ]),
  ),
);

const applicationRows: Partial<Record<Measure, { name: string; prefixes: readonly string[] }>> = {
  received: { name: '一、本年新收政府信息公开申请数量', prefixes: ['received'] },
  handled: { name: '一、本年新收政府信息公开申请数量', prefixes: ['received'] },
  decided: { name: '（七）总计', prefixes: ['decidedTotal'] },
  carriedIn: { name: '二、上年结转政府信息公开申请数量', prefixes: ['carriedIn'] },
  carriedOut: { name: '四、结转下年度继续办理', prefixes: ['carriedOut'] },
  granted: { name: '（一）予以公开', prefixes: ['granted'] },
  partial: { name: '（二）部分公开', prefixes: ['partial'] },
  grantedOrPartial: { name: '（一）予以公开”与“（二）部分公开', prefixes: ['granted', 'partial'] },
  denied: { name: '（三）不予公开', prefixes: ['denied'] },
  unavailable: { name: '（四）无法提供', prefixes: ['unavailable'] },
  notHandled: { name: '（五）不予处理', prefixes: ['notHandled'] },
  otherDisposition: { name: '（六）其他处理', prefixes: ['otherDisposition'] },
};

const procedures = ['litigationDirect', 'litigationAfterReconsideration'];

const disputeOutcomes: Readonly<Record<string, string>> = {
  upheld: '结果维持',
  corrected: '结果纠正',
  other: '其他结果',
  pending: '尚未审结',
};

function otherCells(facts: ReportFacts, measure: Measure): { name: string; cells: readonly CellId[] } | null {
  const documents = (column: string): readonly CellId[] => [`disclosed/normativeDocuments/${column}`];
  const is2021 = facts.edition === '2021';
  const [procedure, outcome] = measure.split('.') as [string, string?];
  if (outcome && disputeOutcomes[outcome])
    return {
      name: `表四“${procedure === 'litigation' ? '行政诉讼' : '行政复议'}”${disputeOutcomes[outcome]}`,
      cells: (procedure === 'litigation' ? procedures : [procedure]).map(
        (row) => `disputes/${row}/${outcome}`,
      ),
    };
  switch (measure) {
    case 'reconsideration':
      return { name: '表四“行政复议”总计', cells: ['disputes/reconsideration/total'] };
    case 'litigation':
      return { name: '表四“行政诉讼”两个总计之和', cells: procedures.map((row) => `disputes/${row}/total`) };
    case 'disputes':
      return {
        name: '表四三个总计之和',
        cells: ['reconsideration', ...procedures].map((row) => `disputes/${row}/total`),
      };
    case 'corrected':
      return {
        name: '表四“结果纠正”',
        cells: ['reconsideration', ...procedures].map((row) => `disputes/${row}/corrected`),
      };
    case 'documentsMade':
      return {
        name: `表二“行政规范性文件”${is2021 ? '本年制发件数' : '本年新制作数量'}`,
        cells: documents(is2021 ? 'issued' : 'made'),
      };
    case 'documentsRepealed':
      return is2021 ? { name: '表二“行政规范性文件”本年废止件数', cells: documents('repealed') } : null;
    case 'documentsInForce':
      return is2021 ? { name: '表二“行政规范性文件”现行有效件数', cells: documents('inForce') } : null;
    case 'licensing':
      return { name: '表二“行政许可”处理决定数量', cells: ['disclosed/licensing/decisions'] };
    case 'penalty':
      return { name: '表二“行政处罚”处理决定数量', cells: ['disclosed/penalty/decisions'] };
    case 'coercion':
      return { name: '表二“行政强制”处理决定数量', cells: ['disclosed/coercion/decisions'] };
    default:
      return null;
  }
}

/** What cells add up to at least and at most; an unknown 总计 is at least the sum of the applicants printed. */
export function rangeOf(facts: ReportFacts, cells: readonly CellId[]): { low: number; high: number } {
  let low = 0;
  let high = 0;
  for (const cell of cells) {
    const value = facts.value(cell);
    low += value ?? leastOf(facts, cell);
    high += value ?? Number.POSITIVE_INFINITY;
  }
  return { low, high };
}

/** What a cell without a number holds at least: a 总计 of table 3 what its applicants come to. */
const leastOf = (facts: ReportFacts, cell: CellId): number =>
  applicantsOfTotals.get(cell)?.reduce((sum, applicant) => sum + (facts.value(applicant) ?? 0), 0) ?? 0;

/** The columns of 法人或其他组织. */
export const organisations = ['commercial', 'research', 'publicWelfare', 'legalService', 'other'];

/** The cells of the applicants beside every 总计 of table 3, in either edition. */
const applicantsOfTotals: ReadonlyMap<CellId, readonly CellId[]> = new Map(
  Object.values(officialForms)
    .flatMap(({ tables }) => tables.applications.rows)
    .map(({ id }) => [
      `applications/${id}/total`,
      ['naturalPerson', ...organisations].map((applicant) => `applications/${id}/${applicant}`),
    ]),
);

/** Whether what is claimed can be what the tables say. */
export function agrees(claim: Claim, { low, high, run }: Pick<Figure, 'low' | 'high' | 'run'>): boolean {
  // What one office or one channel counted can be anything up to the whole.
  if (claim.scope === 'part' && !claim.none) return claim.value <= high;
  switch (claim.exactness) {
    case 'exact':
      return claim.value >= low && claim.value <= high && run?.allows(claim.value) !== false;
    case 'at-least':
      return high >= claim.value && low < claim.value * 2;
    case 'about':
      return high >= claim.value * 0.8 && low <= claim.value * 1.2;
  }
}

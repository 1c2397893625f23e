import { z } from 'zod';
import { contract } from '../../platform/contract.ts';
import type { Report } from '../../report/index.ts';
import {
  cell,
  day,
  format,
  id,
  type ListedBody,
  type ListedFiling,
  reply,
  words,
  year,
} from '../contract-fields.ts';
import type { OpenedFiling } from '../desk/open-filing.ts';
import type { WaitingImport } from '../import/list-imports.ts';
import type { SaidFinding } from '../open-matters.ts';
import type { KeptFigure } from '../version-notes.ts';
import type { CountySum } from './county-sum.ts';
import type { InspectedFiling } from './inspect-filings.ts';
import type { SumProof } from './prove-sum.ts';

const ofCounty = z.object({ county: id, year });
const waiting = z.object({ county: id, id });

/** The sum of a county as it is sent, with bodies named only. */
export interface SentCountySum extends Omit<CountySum, 'county' | 'missing' | 'previous'> {
  readonly county: ListedBody;
  readonly missing: readonly ListedBody[];
}

/** What one body brings into one cell of a sum. */
export interface SentPart {
  readonly body: ListedBody;
  /** The county government's own part. */
  readonly own: boolean;
  /** No report of it has been accepted. */
  readonly missing: boolean;
  readonly value: number | null;
  /** Zero, blank, slash and missing stay apart; null where there is no report, or no such cell in its edition. */
  readonly state: string | null;
  /** Printed in another unit than the form asks for, so that it cannot be added. */
  readonly otherUnit: boolean;
}

/** A part of the text: what stands before the sections, or one of them. */
export type TextPart = KeptFigure['part'];

/** The whole report of a county as it stands, with what still has to be settled. */
export interface SentCountyReport {
  readonly report: Report;
  readonly findings: readonly SaidFinding[];
  readonly gaps: readonly string[];
  /** Figures of the text that follow the sum. */
  readonly figures: readonly KeptFigure[];
  /** Parts of the text that people wrote and that are not in what was signed. */
  readonly rewritten: readonly TextPart[];
  /** It is what was signed last: signing it once more would change nothing. */
  readonly isSigned: boolean;
  /** The public one, when there is one. */
  readonly released: { readonly number: number; readonly publishedAt: string } | null;
}

/** What the office and the interface agree on about supervising reports and adding them up. */
export const countyContracts = {
  openRoster: contract({
    ...{ method: 'GET', path: '/api/counties/:county/:year/roster', summary: '报送名册' },
    params: ofCounty,
    reply: reply<{
      readonly filings: readonly ListedFiling[];
      readonly notice: {
        readonly townshipDue: string;
        readonly organisations: readonly string[];
        readonly words: string;
        readonly issuedAt: string;
        readonly issuedBy: string;
      } | null;
    }>(),
  }),
  giveNotice: contract({
    ...{ method: 'POST', path: '/api/counties/:county/:year/notice', summary: '印发编报通知' },
    params: ofCounty,
    body: z.object({
      ...{ townshipDue: day, organisations: z.array(id).max(500).default([]) },
      words: z.string().trim().max(4000).default(''),
    }),
    reply: z.object({ id }),
  }),
  openSum: contract({
    ...{ method: 'GET', path: '/api/counties/:county/:year/sum', summary: '全县汇总' },
    params: ofCounty,
    reply: reply<SentCountySum>(),
  }),
  openSumCell: contract({
    ...{ method: 'GET', path: '/api/counties/:county/:year/sum/parts', summary: '汇总中一格的各个组成' },
    params: ofCounty,
    query: z.object({ cell }),
    reply: reply<{ readonly cell: string; readonly parts: readonly SentPart[] }>(),
  }),
  proveSum: contract({
    ...{ method: 'GET', path: '/api/counties/:county/:year/proof', summary: '汇总等于各机关之和的证明' },
    params: ofCounty,
    reply: reply<SumProof>(),
  }),
  inspectFilings: contract({
    ...{ method: 'GET', path: '/api/counties/:county/:year/inspection', summary: '雷同文字和可疑数据' },
    params: ofCounty,
    reply: reply<{ readonly filings: readonly InspectedFiling[] }>(),
  }),
  adjustSum: contract({
    ...{ method: 'POST', path: '/api/counties/:county/:year/adjustments', summary: '调整合计' },
    params: ofCounty,
    body: z.object({ cell, amount: z.number(), reason: words, aboutBody: id.nullable().default(null) }),
    reply: z.object({ id }),
  }),
  voidAdjustment: contract({
    ...{ method: 'POST', path: '/api/counties/:county/adjustments/:id/void', summary: '撤销调整' },
    params: waiting,
    body: z.object({ reason: words }),
    reply: z.object({ id }),
  }),
  signOffSum: contract({
    ...{ method: 'POST', path: '/api/counties/:county/:year/sign-off', summary: '签发汇总' },
    params: ofCounty,
    body: z.object({ missing: z.array(id).max(1000).default([]) }),
    reply: z.object({ number: z.number() }),
  }),
  openCountyReport: contract({
    ...{ method: 'GET', path: '/api/counties/:county/:year/report', summary: '全县年报全文' },
    params: ofCounty,
    reply: reply<SentCountyReport>(),
  }),
  writeCountyText: contract({
    ...{ method: 'POST', path: '/api/counties/:county/:year/report/texts', summary: '改写全县年报正文' },
    params: ofCounty,
    body: z.object({
      part: z.enum(['preface', 's1', 's2', 's3', 's4', 's5', 's6']),
      paragraphs: z.array(z.string().trim().min(1).max(5000)).max(100),
    }),
    reply: z.object({ id }),
  }),
  sayOfCountyReport: contract({
    ...{ method: 'POST', path: '/api/counties/:county/:year/report/verdicts', summary: '说明全县年报的问题' },
    params: ofCounty,
    body: z.object({
      ...{ act: z.enum(['explain-report', 'except-report']), finding: z.string().max(64), words },
    }),
    reply: z.object({ id }),
  }),
  publishCountyReport: contract({
    ...{ method: 'POST', path: '/api/counties/:county/:year/report/publish', summary: '公开全县年报' },
    params: ofCounty,
    body: z.object({ formerReadable: z.boolean().default(false) }),
    reply: z.object({ number: z.number() }),
  }),
  downloadCountyReport: contract({
    ...{ method: 'GET', path: '/api/counties/:county/:year/report/:format', summary: '下载全县年报' },
    params: z.object({ county: id, year, format }),
    reply: z.unknown(),
  }),
  downloadSum: contract({
    ...{ method: 'GET', path: '/api/counties/:county/:year/sum/:format', summary: '下载汇总' },
    params: z.object({ county: id, year, format }),
    reply: z.unknown(),
  }),
  importReports: contract({
    ...{ method: 'POST', path: '/api/counties/:county/imports', summary: '导入年报文件、交换包' },
    params: z.object({ county: id }),
    reply: reply<{
      readonly stored: readonly string[];
      readonly waiting: readonly { readonly name: string; readonly doubts: readonly string[] }[];
      readonly repeated: readonly string[];
      readonly unread: readonly { readonly name: string; readonly reason: string }[];
    }>(),
  }),
  listImports: contract({
    ...{ method: 'GET', path: '/api/counties/:county/imports', summary: '待核对的年报' },
    params: z.object({ county: id }),
    reply: reply<{ readonly imports: readonly WaitingImport[] }>(),
  }),
  openImport: contract({
    ...{ method: 'GET', path: '/api/counties/:county/imports/:id', summary: '一份待核对的年报' },
    params: waiting,
    reply: reply<
      WaitingImport & {
        readonly report: OpenedFiling['report'];
        readonly uncertain: readonly string[];
      }
    >(),
  }),
  settleImport: contract({
    ...{ method: 'POST', path: '/api/counties/:county/imports/:id', summary: '核对后入库' },
    params: waiting,
    body: z.object({
      ...{ bodyId: id, year: z.int().min(2008).max(2999) },
      cells: z
        .array(z.object({ cell, value: z.number().nullable() }))
        .max(250)
        .default([]),
      confirmed: z.array(cell).max(250).default([]),
      correction: words.optional(),
    }),
    reply: z.object({ bodyId: id, year: z.number() }),
  }),
  rejectImport: contract({
    ...{ method: 'POST', path: '/api/counties/:county/imports/:id/reject', summary: '不予入库' },
    params: waiting,
    body: z.object({ reason: words }),
    reply: z.object({ id }),
  }),
} as const;

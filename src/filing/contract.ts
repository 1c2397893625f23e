import { z } from 'zod';
import type { Day } from '../law/index.ts';
import { contract } from '../platform/contract.ts';
import type { CountySum } from './county/county-sum.ts';
import type { InspectedFiling } from './county/inspect-filings.ts';
import type { SumProof } from './county/prove-sum.ts';
import type { RosterEntry } from './county/roster.ts';
import type { OpenedFiling } from './desk/open-filing.ts';
import type { OpenedSource } from './desk/open-source.ts';
import { filingStateIds } from './filing.ts';
import { filingActNames } from './filing-act-labels.ts';
import type { WaitingImport } from './import/list-imports.ts';

export type { MadeAdjustment } from './county/adjust-sum.ts';
export type { CountyCell, CountySum } from './county/county-sum.ts';
export type { FilingDeadline } from './county/filing-deadline.ts';
export type { InspectedFiling } from './county/inspect-filings.ts';
export type { IssuedNotice } from './county/issue-notice.ts';
export type { ProvedCell, SumProof } from './county/prove-sum.ts';
export type { RosterEntry } from './county/roster.ts';
export type { SignedSum, StalePart } from './county/signed-sum.ts';
export type { Difference, ListedVersion, OpenedFiling } from './desk/open-filing.ts';
export type { OpenedSource } from './desk/open-source.ts';
export { type FilingState, filingStates, type VersionMaker, versionMakers } from './filing.ts';
export { type FilingActName, filingActLabels, filingActNames } from './filing-act-labels.ts';
export type { Mark, Verdict } from './filing-rows.ts';
export type { Asked, JudgedFinding } from './findings.ts';
export type { WaitingImport } from './import/list-imports.ts';
export type * from './version-notes.ts';

const id = z.uuid();
const day = z.iso.date() as unknown as z.ZodType<Day, string>;
const year = z.coerce.number().int().min(2008).max(2999);
const key = z.string().min(16).max(128);
const cell = z.string().max(120);
const words = z.string().trim().min(2).max(1000);
const state = z.enum(filingStateIds);
const done = z.object({ version: z.number(), state });
const ofBody = z.object({ body: id, year });
const ofCounty = z.object({ county: id, year });
const waiting = z.object({ county: id, id });

/** A reply whose type says what is in it; it is made by the server itself and sent as it is. */
const reply = <T>() => z.unknown() as unknown as z.ZodType<T>;

/** A body as lists name it. */
export interface ListedBody {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly slug: string;
}

/** A line of the roster, with bodies named only. */
export interface ListedFiling extends Omit<RosterEntry, 'body' | 'successor' | 'absorbed'> {
  readonly body: ListedBody & { readonly level: string; readonly kind: string };
  readonly successor: ListedBody | null;
  readonly absorbed: readonly ListedBody[];
}

/** The sum of a county as it is sent, with bodies named only. */
export interface SentCountySum extends Omit<CountySum, 'county' | 'missing'> {
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

/** What the office and the interface agree on about the filing of annual reports. */
export const filingContracts = {
  listFilings: contract({
    ...{ method: 'GET', path: '/api/filings', summary: '本人可见的各机关年报' },
    query: z.object({ year, body: id.optional() }),
    reply: reply<{ readonly filings: readonly ListedFiling[] }>(),
  }),
  openFiling: contract({
    ...{ method: 'GET', path: '/api/filings/:body/:year', summary: '一份年报：读数、正文、问题、办理' },
    params: ofBody,
    reply: reply<OpenedFiling>(),
  }),
  beginFiling: contract({
    ...{ method: 'POST', path: '/api/filings/:body/:year', summary: '按记录起草年报' },
    params: ofBody,
    reply: done,
  }),
  actOnFiling: contract({
    ...{ method: 'POST', path: '/api/filings/:body/:year/acts', summary: '办理年报' },
    params: ofBody,
    body: z.object({
      ...{ version: z.int().min(1), key, act: z.enum(filingActNames) },
      input: z.record(z.string(), z.unknown()),
    }),
    reply: done,
  }),
  uploadReport: contract({
    ...{ method: 'POST', path: '/api/filings/:body/:year/upload', summary: '上传年报文件' },
    params: ofBody,
    query: z.object({ version: z.coerce.number().int().min(1), key }),
    reply: done,
  }),
  openSource: contract({
    ...{ method: 'GET', path: '/api/filings/:body/:year/source', summary: '一个数字背后的记录' },
    params: ofBody,
    query: z.object({ cell: cell.optional(), figure: z.string().max(200).optional() }),
    reply: reply<OpenedSource>(),
  }),
  downloadReport: contract({
    ...{ method: 'GET', path: '/api/filings/:body/:year/versions/:number/:format', summary: '下载一稿年报' },
    params: z.object({
      ...{ body: id, year, number: z.coerce.number().int().min(1) },
      format: z.enum(['docx', 'pdf', 'xlsx', 'json', 'html']),
    }),
    reply: z.unknown(),
  }),
  downloadOriginal: contract({
    ...{ method: 'GET', path: '/api/filings/:body/:year/versions/:number', summary: '下载上传的原件' },
    params: z.object({ body: id, year, number: z.coerce.number().int().min(1) }),
    reply: z.unknown(),
  }),
  exportPackage: contract({
    ...{ method: 'GET', path: '/api/filings/:body/:year/package', summary: '导出交换包' },
    params: ofBody,
    reply: z.unknown(),
  }),
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
  issueNotice: contract({
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
  downloadSum: contract({
    ...{ method: 'GET', path: '/api/counties/:county/:year/sum/:format', summary: '下载汇总' },
    params: z.object({ county: id, year, format: z.enum(['docx', 'pdf', 'xlsx', 'json', 'html']) }),
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

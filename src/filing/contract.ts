import { z } from 'zod';
import { contract } from '../platform/contract.ts';
import { cell, format, id, key, type ListedFiling, reply, year } from './contract-fields.ts';
import { countyContracts } from './county/contract.ts';
import type { OpenedFiling } from './desk/open-filing.ts';
import type { OpenedSource } from './desk/open-source.ts';
import { filingStateIds } from './filing.ts';
import { filingActNames } from './filing-act-labels.ts';

export type { ListedBody, ListedFiling } from './contract-fields.ts';
export type { MadeAdjustment } from './county/adjust-sum.ts';
export type { SentCountyReport, SentCountySum, SentPart, TextPart } from './county/contract.ts';
export { type CountyActName, countyActs } from './county/county-acts.ts';
export type { CountyCell, CountySum } from './county/county-sum.ts';
export type { FilingDeadline } from './county/filing-deadline.ts';
export type { IssuedNotice } from './county/give-notice.ts';
export type { InspectedFiling } from './county/inspect-filings.ts';
export type { MadeReminder } from './county/made-reminders.ts';
export type { ProvedCell, SumProof } from './county/prove-sum.ts';
export type { RosterEntry } from './county/roster.ts';
export type { SignedSum, StalePart } from './county/signed-sum.ts';
export { unsignable } from './county/unsignable.ts';
export type { Difference, ListedVersion, OpenedFiling } from './desk/open-filing.ts';
export type { OpenedSource } from './desk/open-source.ts';
export { withCellEdits } from './edit-report.ts';
export { type FilingState, filingStates, type VersionMaker, versionMakers } from './filing.ts';
export { type FilingActName, filingActLabels } from './filing-act-labels.ts';
export type { Mark, Verdict } from './filing-rows.ts';
export type { WaitingImport } from './import/list-imports.ts';
export { replaceableStates } from './import/replaceable-states.ts';
export {
  type Asked,
  asked,
  type JudgedFinding,
  mattersOpen,
  openMatters,
  type SaidFinding,
} from './open-matters.ts';
export type * from './version-notes.ts';

const state = z.enum(filingStateIds);
const done = z.object({ version: z.number(), state });
const ofBody = z.object({ body: id, year });

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
      format,
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
  ...countyContracts,
} as const;

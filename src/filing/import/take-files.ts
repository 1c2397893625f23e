import { createHash } from 'node:crypto';
import type { Outcome } from '../../platform/index.ts';
import type { AtCounty } from '../county/act-at-county.ts';
import type { FilingTools } from '../tools.ts';
import { type IncomingFile, readReport } from '../upload-report.ts';
import { openExchange } from './exchange-package.ts';
import { type Taken, type TakenReport, takeReports } from './take-reports.ts';

/** What became of the files, with those that are no reports. */
export interface TakenFiles extends Taken {
  readonly unread: readonly { readonly name: string; readonly reason: string }[];
}

/** Takes files in any format that is read, and exchange packages, as reports from outside (导入年报). */
export async function takeFiles(
  tools: FilingTools,
  at: AtCounty,
  files: readonly IncomingFile[],
): Promise<Outcome<TakenFiles>> {
  const reports: TakenReport[] = [];
  const packages: TakenReport[] = [];
  const unread: { name: string; reason: string }[] = [];
  for (const { name, bytes } of files) {
    if (name.toLowerCase().endsWith('.zip')) {
      const opened = openExchange(bytes);
      if (opened.ok) packages.push({ name, sha256: hashOf(bytes), report: opened.value.report });
      else unread.push({ name, reason: opened.refusal.sentence });
      continue;
    }
    const read = await readReport(tools, { name, bytes });
    if (read.ok) reports.push({ name, ...read.value });
    else unread.push({ name, reason: read.refusal.sentence });
  }
  const taken = await takeReports(tools, at, reports, 'imported');
  if (!taken.ok) return taken;
  const exchanged = await takeReports(tools, at, packages, 'exchanged');
  if (!exchanged.ok) return exchanged;
  return {
    ok: true,
    value: {
      stored: [...taken.value.stored, ...exchanged.value.stored],
      waiting: [...taken.value.waiting, ...exchanged.value.waiting],
      repeated: [...taken.value.repeated, ...exchanged.value.repeated],
      unread,
    },
  };
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

import { createHash } from 'node:crypto';
import type { Outcome } from '../platform/index.ts';
import { type Report, readSource, reportIn } from '../report/index.ts';
import { doOnFiling, type FilingAct, type FilingDone } from './act-on-filing.ts';
import { upload } from './actions/upload.ts';
import { notNow } from './declared-act.ts';
import type { FilingTools } from './tools.ts';

/** A file as it came in. */
export interface IncomingFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Uploads a report in any format that is read, instead of the draft (上传年报). */
export async function uploadReport(
  tools: FilingTools,
  wanted: FilingAct,
  { name, bytes }: IncomingFile,
  /** Puts the original into the store and gives its key. */
  keep: () => Promise<Outcome<string>>,
): Promise<Outcome<FilingDone>> {
  const read = await readReport(tools, { name, bytes });
  if (!read.ok) return read;
  const { report } = read.value;
  if (report.year !== null && report.year !== wanted.year)
    return notNow('year-different', `这份文件是${report.year}年的年报，不是${wanted.year}年的，请核对文件。`);
  if (report.edition === null)
    return notNow('no-table', '这份文件中没有找到年报的表格，请核对文件，或者在线填报。');
  const kept = await keep();
  if (!kept.ok) return kept;
  return doOnFiling(tools, wanted, upload, { report, file: kept.value, name });
}

/** Reads a report from a file, whatever its format. */
export async function readReport(
  { pdf }: Pick<FilingTools, 'pdf'>,
  { name, bytes }: IncomingFile,
): Promise<Outcome<{ readonly report: Report; readonly sha256: string }>> {
  const result = await readSource(bytes, { name, pdf });
  const found = 'refused' in result ? result : reportIn(result.document);
  if ('refused' in found) {
    const { message, advice, citation } = found.refused;
    return notNow('file-unreadable', `${message}${advice}`, { citation });
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { ok: true, value: { report: found.report, sha256 } };
}

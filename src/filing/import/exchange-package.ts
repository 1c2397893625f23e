import { createHash } from 'node:crypto';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Outcome } from '../../platform/index.ts';
import { type Report, renderJson, reportFromJson } from '../../report/index.ts';
import { notNow } from '../declared-act.ts';

/** Marks our exchange packages; raised when their shape changes. */
export const exchangeMarker = 'exchange/1';

/** What a package says of itself (交换包清单). */
export interface ExchangeManifest {
  readonly gongkai: typeof exchangeMarker;
  /** The body by its full name, and its code where it has one. */
  readonly body: { readonly name: string; readonly code: string | null };
  readonly year: number;
  readonly signedBy: string;
  readonly files: readonly { readonly name: string; readonly sha256: string }[];
}

const manifestName = 'manifest.json';
const reportName = 'report.json';
/** A report takes some ten kilobytes; nothing in a package may be larger than this. */
const mostBytes = 20 * 1024 * 1024;

/** Packs a report for the body it is filed to (导出交换包): a ZIP with the hash of everything in it. */
export function packExchange(
  report: Report,
  about: Pick<ExchangeManifest, 'body' | 'year' | 'signedBy'>,
): Uint8Array {
  const content = strToU8(renderJson(report));
  const manifest: ExchangeManifest = {
    ...{ gongkai: exchangeMarker, ...about },
    files: [{ name: reportName, sha256: hashOf(content) }],
  };
  // The same report always gives the same package.
  const mtime = new Date('2020-01-01T00:00:00');
  return zipSync(
    { [manifestName]: strToU8(JSON.stringify(manifest, null, 1)), [reportName]: content },
    { mtime },
  );
}

/** Opens a package from outside: nothing of it is believed before every hash was seen to be right. */
export function openExchange(
  bytes: Uint8Array,
): Outcome<{ readonly manifest: ExchangeManifest; readonly report: Report }> {
  let entries: Readonly<Record<string, Uint8Array>>;
  let manifest: ExchangeManifest;
  const strangers: string[] = [];
  try {
    entries = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (![manifestName, reportName].includes(name)) strangers.push(name);
        return !strangers.includes(name) && originalSize <= mostBytes;
      },
    });
    manifest = JSON.parse(strFromU8(entries[manifestName]!)) as ExchangeManifest;
  } catch {
    return notNow('package-unreadable', '这不是交换包，或者文件已损坏。请重新导出后再试。');
  }
  const content = entries[reportName];
  const promised = Array.isArray(manifest.files)
    ? manifest.files.find(({ name }) => name === reportName)?.sha256
    : undefined;
  if (manifest.gongkai !== exchangeMarker || !content || typeof manifest.year !== 'number')
    return notNow('package-unfit', '交换包的内容不完整，或者由不相容的版本导出。');
  if (promised !== hashOf(content)) return altered('校验值不符');
  if (strangers.length > 0) return altered('有清单以外的文件');
  const read = reportFromJson(jsonOf(content));
  if ('refused' in read) return notNow('package-unfit', `交换包中的年报无法读取：${read.refused[0]}`);
  if (read.report.year !== manifest.year) return altered('清单所写的年度与年报不一致');
  return { ok: true, value: { manifest, report: read.report } };
}

const altered = (why: string) =>
  notNow('package-altered', `交换包${why}，内容可能被改动过。请对方重新导出。`);

/** What a text says as JSON; null when it is none. */
function jsonOf(content: Uint8Array): unknown {
  try {
    return JSON.parse(strFromU8(content));
  } catch {
    return null;
  }
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

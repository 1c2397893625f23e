import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { verifyPackage as faultsOfCaseFile } from '../applications/index.ts';
import { exchangeMarker, openExchange } from '../filing/index.ts';

/** What became of looking through a package that this program exported (核验结果). */
export interface PackageVerdict {
  /** What it is, in Chinese; null when it is no package of ours. */
  readonly title: string | null;
  /** What is not as it was exported, in Chinese; empty when it is whole. */
  readonly faults: readonly string[];
  /** The hash of the whole file: whoever issued it can confirm it by another way. */
  readonly sha256: string;
}

/** Unpacked, no package comes near this; an archive that claims more is not unpacked. */
const mostUnpacked = 2 * 1024 ** 3;
const mostManifest = 50 * 1024 ** 2;

/**
 * Checks a package, of a report or of a case file, against its own hashes and the chain of its lines, without a
 * database. It proves that nothing was altered after its export, not who exported it.
 */
export function verifyPackage(bytes: Uint8Array): PackageVerdict {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const manifest = manifestOf(bytes);
  try {
    if (manifest?.gongkai === exchangeMarker) return { sha256, ...verdictOnExchange(bytes) };
    if (manifest?.format === 'gongkai-case-file/1')
      return { sha256, title: `卷宗包，${textOf(manifest.number)}`, faults: faultsOfCaseFile(bytes) };
  } catch {
    return { sha256, title: '本程序导出的包', faults: ['清单已损坏，无法逐项核对'] };
  }
  return { sha256, title: null, faults: ['不是交换包或者卷宗包，或者文件已损坏'] };
}

function verdictOnExchange(bytes: Uint8Array): Omit<PackageVerdict, 'sha256'> {
  const opened = openExchange(bytes);
  if (!opened.ok) return { title: '交换包', faults: [opened.refusal.sentence] };
  // As the report itself says: what the manifest says beside the hashes is bound to nothing.
  const { body, year } = opened.value.report;
  return { title: `交换包，${textOf(body)}${textOf(year)}年年报`, faults: [] };
}

/** The manifest of an archive; null when there is none, or when the archive claims to be larger than any of ours. */
function manifestOf(bytes: Uint8Array): Record<string, unknown> | null {
  let unpacked = 0;
  try {
    const { 'manifest.json': content } = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        unpacked += originalSize;
        return name === 'manifest.json' && originalSize <= mostManifest;
      },
    });
    return unpacked <= mostUnpacked ? JSON.parse(strFromU8(content!)) : null;
  } catch {
    return null;
  }
}

/** Whatever a manifest says is shown as text only: it may have been altered. */
const textOf = (value: unknown): string =>
  String(value ?? '不明')
    .replace(/\p{C}/gu, '')
    .slice(0, 60);

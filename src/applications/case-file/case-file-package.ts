import { unzipSync, zipSync } from 'fflate';
import type { Json } from '../../platform/index.ts';
import { letterDocx } from '../letters/letter-docx.ts';
import { letterPdf } from '../letters/letter-pdf.ts';
import { type CaseFileTypesetter, caseFilePdf } from './case-file-pdf.ts';
import type { CaseItemKind } from './case-item.ts';
import { chainBreak, contentHash, type FiledItem, sha256 } from './chain.ts';
import type { ExportedCaseFile } from './export-case-file.ts';

/** What a package says of itself (卷宗包清单). */
interface Manifest {
  readonly format: 'gongkai-case-file/1';
  readonly number: string;
  /** The hash of the last line. */
  readonly head: string;
  readonly lines: readonly FiledItem[];
  readonly files: readonly { readonly path: string; readonly bytes: number; readonly sha256: string }[];
}

/** Where the files of an item lie in a package; 凭证 when not said otherwise. */
const folders: Partial<Record<CaseItemKind, string>> = { evidence: '申请人材料', released: '公开件' };

/** Archives of the same contents are the same bytes. */
const someDay = new Date('2020-01-01T00:00:00Z');

/** A case file as a package: the PDF, every letter in both formats, the files that prove, and a manifest of hashes. */
export async function caseFilePackage(
  { file, printed }: ExportedCaseFile,
  typesetter: CaseFileTypesetter,
  root: string,
): Promise<Uint8Array> {
  const files: Record<string, Uint8Array> = { '卷宗.pdf': caseFilePdf(printed, typesetter, root) };
  for (const [at, { seq, letter, attached }] of printed.items.entries()) {
    const place = String(seq).padStart(3, '0');
    const folder = folders[file.lines[at]!.kind] ?? '凭证';
    if (letter) {
      const name = `文书/${place} ${printableName(letter.number)}`;
      files[`${name}.pdf`] = letterPdf(letter, typesetter);
      files[`${name}.docx`] = await letterDocx(letter);
    }
    for (const [index, { name, bytes }] of attached.entries())
      files[`${folder}/${place}-${index + 1} ${printableName(name)}`] = bytes;
  }
  const contents = file.items.map((item) => item?.content ?? null);
  files['items.json'] = Buffer.from(JSON.stringify(contents, null, 1));
  const manifest: Manifest = {
    ...{ format: 'gongkai-case-file/1', number: printed.number, head: printed.head, lines: file.lines },
    files: Object.entries(files).map(([path, bytes]) => ({
      path,
      bytes: bytes.length,
      sha256: sha256(bytes),
    })),
  };
  files['manifest.json'] = Buffer.from(JSON.stringify(manifest, null, 1));
  return zipSync(files, { level: 6, mtime: someDay });
}

/** What is wrong with a package, in Chinese; empty when every file and every line is as it was exported (核验卷宗包). */
export function verifyPackage(bytes: Uint8Array): readonly string[] {
  let files: Record<string, Uint8Array>;
  let manifest: Manifest;
  try {
    files = unzipSync(bytes);
    manifest = JSON.parse(Buffer.from(files['manifest.json']!).toString('utf8')) as Manifest;
  } catch {
    return ['不是卷宗包，或者已经损坏'];
  }
  const named = new Map(manifest.files.map((one) => [one.path, one.sha256]));
  const strangers = Object.keys(files).filter((path) => path !== 'manifest.json' && !named.has(path));
  const broken = chainBreak(manifest.lines);
  const head = manifest.lines.at(-1)?.hash ?? '';
  return [
    ...manifest.files.flatMap(({ path, sha256: expected }) => {
      const found = files[path];
      if (!found) return [`缺少文件“${path}”`];
      return sha256(found) === expected ? [] : [`文件“${path}”被改动`];
    }),
    ...strangers.map((path) => `文件“${path}”不在清单中`),
    ...(broken ? [broken] : []),
    ...(head === manifest.head ? [] : ['清单的末项摘要与目录不符']),
    ...differingContents(manifest.lines, files['items.json']),
  ];
}

function differingContents(lines: readonly FiledItem[], bytes: Uint8Array | undefined): readonly string[] {
  const contents = bytes && contentsIn(bytes);
  if (!contents) return [];
  return lines.flatMap(({ seq, title, contentSha256 }, index) => {
    const content = contents[index] ?? null;
    return content === null || contentHash(content) === contentSha256
      ? []
      : [`第${seq}项“${title}”的内容被改动`];
  });
}

/** The contents in a package; null where they were damaged, which their hash says already. */
function contentsIn(bytes: Uint8Array): readonly Json[] | null {
  try {
    const contents = JSON.parse(Buffer.from(bytes).toString('utf8'));
    return Array.isArray(contents) ? contents : null;
  } catch {
    return null;
  }
}

/** A name that every system takes for a file. */
const printableName = (name: string): string => name.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_').slice(0, 80);

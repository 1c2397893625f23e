import { unzipSync } from 'fflate';
import { done, type Outcome, refused } from '../../../platform/contract.ts';
import { decodeText } from './decode-text.ts';
import type { RawItem } from './raw-item.ts';
import { pageItem } from './read-html.ts';

/**
 * The pages of a ZIP archive, `<body>/<column>/<name>.html` as in a folder; a single folder around everything is left
 * out. What the archive promises to hold counts against `most` before anything is unpacked.
 */
export function readZip(bytes: Uint8Array, most: number): Outcome<readonly RawItem[]> {
  let size = 0;
  let packed: Record<string, Uint8Array>;
  try {
    packed = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!/\.html?$/i.test(name) || name.startsWith('__MACOSX/')) return false;
        size += originalSize;
        return size <= most;
      },
    });
  } catch {
    return refused({ code: 'source-broken', sentence: '压缩包不完整，或者不是 ZIP 格式，请重新压缩。' });
  }
  if (size > most)
    return refused({
      code: 'source-too-large',
      sentence: '压缩包里的网页合计超过 256 MB，请分成几个压缩包后逐个导入。',
    });
  const pages = Object.entries(packed)
    .map(([name, page]) => ({ path: chineseName(name), page }))
    .sort((one, other) => (one.path < other.path ? -1 : 1));
  const paths = pages.map(({ path }) => path.split('/'));
  const [top] = paths[0] ?? [];
  const isWrapped = paths.every((parts) => parts.length > 3 && parts[0] === top);
  return done(
    pages.map(({ path, page }) => pageItem(decodeText(page), isWrapped ? path.slice(top!.length + 1) : path)),
  );
}

/** Windows writes names in GB 18030 without saying so; they come as one character for each byte. */
function chineseName(name: string): string {
  const bytes = Uint8Array.from(name, (character) => character.charCodeAt(0));
  const isOneByteEach = [...name].every((character) => character.charCodeAt(0) < 0x100);
  return isOneByteEach ? decodeText(bytes) : name;
}

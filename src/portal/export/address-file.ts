import { posix } from 'node:path';
import { downloadName } from '../../platform/index.ts';

/** How links of the exported site are written: from its root, or so that it works in any folder. */
export type LinkStyle = 'root' | 'relative';

/** Where a link that needs a running server leads instead. */
export const onlineAddress = '/online';

/** Pages that answer a question of their visitor; a folder of files cannot. */
const needsServer =
  /^\/(?:search|feedback|thanks|setup|look|satisfaction|evaluation|office|checker|api)(?:\/|$)/;

/** Only these parts of a query make pages of their own. */
const paged = /^(?:page|year)=\d{1,5}$/;

/** The file of an address below the folder of the export; null for what only a running server can answer. */
export function fileOf(address: string): string | null {
  const [path, query = ''] = address.split('?') as [string, string?];
  if (needsServer.test(path) || (query !== '' && !paged.test(query))) return null;
  const words = path.split('/').filter(Boolean).map(safeWord);
  if (words[0] === 'files' || /\.(?:xml|json|csv|css|txt|docx|pdf|xlsx)$/.test(path)) return words.join('/');
  return [...words, ...(query === '' ? [] : [query.replace('=', '-')]), 'index.html'].join('/');
}

/** A name that every file system takes: decoded, without ways out of the folder, at most 200 bytes. */
function safeWord(word: string): string {
  let name = word;
  try {
    name = decodeURIComponent(word);
  } catch {
    // Stays as it is written.
  }
  name = downloadName(name).replace(/[#%]/g, '_');
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0] ?? '';
  const signs = [...name.slice(0, name.length - ending.length)];
  while (Buffer.byteLength(signs.join('')) + ending.length > 200) signs.pop();
  return signs.join('') + ending;
}

/** A link to the file of another address, as it stands in the file `from`. */
export function linkTo(target: string, from: string, style: LinkStyle): string {
  const encoded = (path: string) => path.split('/').map(encodeURIComponent).join('/');
  if (style === 'root') return `/${encoded(target).replace(/(^|\/)index\.html$/, '$1')}`;
  return encoded(posix.relative(posix.dirname(from), target));
}

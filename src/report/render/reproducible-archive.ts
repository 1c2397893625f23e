import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/**
 * Packs an office file again without the hour it was made: equal reports give equal bytes, wherever and whenever
 * they are written.
 * @param edit changes to single XML parts, by path within the archive
 */
export function repack(
  archive: Uint8Array,
  edit: Readonly<Record<string, (xml: string) => string>> = {},
): Uint8Array {
  const parts = unzipSync(archive);
  for (const [path, change] of Object.entries(edit))
    if (parts[path]) parts[path] = strToU8(change(strFromU8(parts[path])));
  return zipSync(parts, { mtime: earliest, level: 6 });
}

/** The first moment a zip archive can name, in whatever time zone the program runs. */
const earliest = new Date(1980, 0, 1);

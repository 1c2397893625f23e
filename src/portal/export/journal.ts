import { appendFile, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** One address that is done: its file, if there is one, and where it leads. */
export interface DoneAddress {
  readonly address: string;
  readonly file: string | null;
  readonly bytes: number;
  readonly leadsTo: readonly string[];
}

/** What an export has done so far, so that one that was interrupted goes on where it was (断点续传). */
export interface Journal {
  readonly done: readonly DoneAddress[];
  add(entry: DoneAddress): Promise<void>;
  /** Ends the export: removes what an earlier one left and this one did not write. */
  finish(files: ReadonlySet<string>): Promise<void>;
}

/** Opens the journal of a folder; what was done for another state of the site does not count. */
export async function openJournal(folder: string, state: string): Promise<Journal> {
  const place = join(folder, '.export');
  const journal = join(place, 'journal.jsonl');
  const list = join(place, 'files.json');
  await mkdir(place, { recursive: true });
  const lines = (await readFile(journal, 'utf8').catch(() => '')).split('\n').filter(Boolean);
  const isSame = lines[0] === JSON.stringify({ state });
  if (!isSame) {
    // What the interrupted export wrote may be stale: it is removed in the end unless it is written anew.
    const written = lines.slice(1).flatMap((line) => parsed(line)?.file ?? []);
    if (written.length > 0) await writeFile(list, JSON.stringify([...(await earlier(list)), ...written]));
    await writeFile(journal, `${JSON.stringify({ state })}\n`);
  }
  return {
    // The last line may be cut off.
    done: isSame ? lines.slice(1).flatMap((line) => parsed(line) ?? []) : [],
    add: (entry) => appendFile(journal, `${JSON.stringify(entry)}\n`),
    async finish(files) {
      for (const file of await earlier(list))
        if (!files.has(file)) await rm(join(folder, file), { force: true });
      await writeFile(`${list}.new`, JSON.stringify([...files]));
      await rename(`${list}.new`, list);
      await rm(journal, { force: true });
    },
  };
}

const earlier = async (list: string): Promise<readonly string[]> =>
  JSON.parse(await readFile(list, 'utf8').catch(() => '[]')) as string[];

function parsed(line: string): DoneAddress | null {
  try {
    return JSON.parse(line) as DoneAddress;
  } catch {
    return null;
  }
}

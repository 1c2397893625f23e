import type { ApplicationTools } from '../tools.ts';
import type { LinkedItems } from './case-item.ts';
import { chainBreak, contentHash } from './chain.ts';
import { keyOf, readLines } from './file-items.ts';
import { gatherItems } from './gather-items.ts';

/** What is wrong with a case file, in Chinese; empty when all is as it was filed. */
export interface CaseFileCheck {
  readonly lines: number;
  /** The hash of the last line: kept elsewhere, it tells when the file was cut short. */
  readonly head: string | null;
  readonly problems: readonly string[];
  /** Kept but not yet filed. */
  readonly unfiled: number;
}

/** Compares a case file with the records it was made of (核验卷宗). Changes nothing. */
export async function verifyCaseFile(
  tools: Pick<ApplicationTools, 'db' | 'seal'>,
  id: string,
  linked: LinkedItems,
): Promise<CaseFileCheck> {
  const lines = await readLines(tools.db, id);
  const { anonymised_on } = await tools.db
    .selectFrom('application')
    .select('anonymised_on')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const items = await gatherItems(tools, tools.db, id, linked);
  const kept = new Map(items.map((item) => [keyOf(item), contentHash(item.content)]));
  const broken = chainBreak(lines);
  const differing = lines.flatMap((line) => {
    const now = kept.get(keyOf(line));
    if (now === line.contentSha256) return [];
    // What applicants sent along is taken out whole; all else stays without what identifies them.
    if (line.personal && anonymised_on !== null && (now || line.kind === 'evidence')) return [];
    return [
      now
        ? `第${line.seq}项“${line.title}”的内容与入卷时不同`
        : `第${line.seq}项“${line.title}”的记录已不存在`,
    ];
  });
  const filed = new Set(lines.map(keyOf));
  return {
    ...{ lines: lines.length, head: lines.at(-1)?.hash ?? null },
    problems: [...(broken ? [broken] : []), ...differing],
    unfiled: items.filter((item) => !filed.has(keyOf(item))).length,
  };
}

import type { CellId } from '../../law/index.ts';
import { tablesOf } from '../../platform/index.ts';
import { released } from '../../publishing/index.ts';
import { knownOf } from '../act-on-filing.ts';
import { fingerprintOf } from '../compose-draft.ts';
import { anchoredFigures } from '../figure-keys.ts';
import type { Source } from '../source.ts';
import type { FilingTools } from '../tools.ts';

/** What lies behind a number of a report today (数据来源). */
export interface OpenedSource {
  readonly value: number | null;
  readonly source: Source;
  /** Tells whether the records are still those the number was drafted from; null where none are listed. */
  readonly fingerprint: string | null;
  /** The first of the publications among the records, with their titles; others have lists of their own. */
  readonly publications: readonly { readonly id: string; readonly title: string }[];
}

/** More is looked at in the list of publications. */
const mostTitles = 100;

/** Opens what lies behind a cell or a figure of the text, as the records stand now; null for an unknown one. */
export async function openSource(
  tools: FilingTools,
  { bodyId, year }: { readonly bodyId: string; readonly year: number },
  wanted: { readonly cell: CellId } | { readonly figure: string },
): Promise<OpenedSource | null> {
  const { drafted } = await knownOf(tools, bodyId, year);
  if ('cell' in wanted) {
    const source = drafted.sources.cells[wanted.cell];
    return source ? opened(tools, drafted.report.cells[wanted.cell]!.value, source) : null;
  }
  const found = anchoredFigures(drafted).find(({ key }) => key === wanted.figure);
  return found ? opened(tools, found.figure.value, found.figure.source) : null;
}

async function opened(tools: FilingTools, value: number | null, source: Source): Promise<OpenedSource> {
  const fingerprint = source.kind === 'records' ? fingerprintOf(source.ids) : null;
  return { value, source, fingerprint, publications: await publicationsIn(tools, source) };
}

async function publicationsIn({ db }: FilingTools, source: Source): Promise<OpenedSource['publications']> {
  if (source.kind !== 'records' || (source.of !== 'publications' && source.of !== 'documents')) return [];
  const ids = source.ids.slice(0, mostTitles);
  const titles = await released.titlesOf(tablesOf(db), ids);
  return ids.flatMap((id) => {
    const title = titles.get(id);
    return title === undefined ? [] : [{ id, title }];
  });
}

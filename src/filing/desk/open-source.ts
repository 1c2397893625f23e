import type { CellId } from '../../law/index.ts';
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
}

/** Opens what lies behind a cell or a figure of the text, as the records stand now; null for an unknown one. */
export async function openSource(
  tools: FilingTools,
  { bodyId, year }: { readonly bodyId: string; readonly year: number },
  wanted: { readonly cell: CellId } | { readonly figure: string },
): Promise<OpenedSource | null> {
  const { drafted } = await knownOf(tools, bodyId, year);
  if ('cell' in wanted) {
    const source = drafted.sources.cells[wanted.cell];
    return source ? opened(drafted.report.cells[wanted.cell]!.value, source) : null;
  }
  const found = anchoredFigures(drafted).find(({ key }) => key === wanted.figure);
  return found ? opened(found.figure.value, found.figure.source) : null;
}

const opened = (value: number | null, source: Source): OpenedSource => ({
  ...{ value, source },
  fingerprint: source.kind === 'records' ? fingerprintOf(source.ids) : null,
});

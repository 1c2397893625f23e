import type { PublicBody } from '../../bodies/index.ts';
import type { ReleasedContent } from '../../filing/index.ts';
import type { PageReply } from '../../platform/index.ts';
import { missingPage } from '../pages/missing.ts';
import type { PageSurroundings } from '../parts/frame.ts';
import type { PortalTools } from '../portal-tools.ts';
import type { ReportKind } from './report-kind.ts';

/** What an address of reports names, or the reply to give instead. */
export type Found<T> = T | { readonly instead: PageReply };

/**
 * The body whose reports an address names. Reports stay under the body that made them: they do not move to the one
 * that took over from it; under a former address word one is led to the present one.
 */
export async function findReportBody(
  { bodies }: PortalTools,
  surroundings: PageSurroundings,
): Promise<Found<{ readonly body: PublicBody }>> {
  const { params, url, act } = surroundings.request;
  const word = params.body!;
  const structure = await bodies.structure();
  const bearer =
    structure.resolve(word, act.today)?.slug === word
      ? structure.resolve(word, act.today)!.id
      : structure.versions.findLast((version) => version.slug === word || version.bodyId === word)?.bodyId;
  const body = bearer === undefined ? null : structure.lastKnown(bearer, act.today);
  if (!body) return { instead: missingPage(surroundings) };
  if (body.slug === word) return { body };
  const location = url.replace(`/reports/${encodeURIComponent(word)}`, `/reports/${body.slug}`);
  return { instead: { status: 301, headers: { location }, body: '' } };
}

/** A public report with the body that made it, as it is called now and as it was called then. */
export interface FoundReport {
  readonly body: PublicBody;
  readonly shown: ReleasedContent;
  readonly year: number;
  /** Its lasting address. */
  readonly address: string;
}

/** The public report of a kind that an address names. */
export async function findReport(
  tools: PortalTools,
  surroundings: PageSurroundings,
  kind: ReportKind,
): Promise<Found<FoundReport>> {
  const year = yearIn(surroundings);
  const found = await findReportBody(tools, surroundings);
  if ('instead' in found) return found;
  const { body } = found;
  const shown = year === null ? null : await kind.read(tools, body.id, year);
  return shown && year !== null
    ? { body, shown, year, address: kind.addressOf(body.slug, year) }
    : { instead: missingPage(surroundings) };
}

/** The year in an address; null when it is none. */
export function yearIn({ request: { params } }: PageSurroundings): number | null {
  return /^\d{4}$/.test(params.year ?? '') ? Number(params.year) : null;
}

import type { Citation } from './citation.ts';
import { litigationPlaces, reconsiderationPlaces } from './citations/disputes.ts';
import { otherGrounds } from './citations/documents.ts';
import { regulationPlaces } from './citations/regulation.ts';

type Places = Readonly<Record<string, string>>;

const sources: readonly (readonly [source: string, places: Places])[] = [
  ['《中华人民共和国政府信息公开条例》', regulationPlaces],
  ['《中华人民共和国行政复议法》', reconsiderationPlaces],
  ['《中华人民共和国行政诉讼法》', litigationPlaces],
  ['', otherGrounds],
];

/** The id of a legal ground, e.g. `REG-50`, `REG-36(5)`, `RECON-23`, `FORM-2021`. */
export type CitationId =
  | keyof typeof regulationPlaces
  | keyof typeof reconsiderationPlaces
  | keyof typeof litigationPlaces
  | keyof typeof otherGrounds;

const catalogue = Object.fromEntries(
  sources.flatMap(([source, places]) =>
    Object.entries(places).map(([id, place]) => [id, Object.freeze({ id, label: source + place })]),
  ),
) as Readonly<Record<CitationId, Citation>>;

/** All ids of the catalogue, in the order of the sources. */
export const citationIds = Object.keys(catalogue) as readonly CitationId[];

/** The legal ground with its full Chinese label; an unknown id does not compile. */
export function cite(id: CitationId): Citation {
  return catalogue[id];
}

import { type CellId, officialForms, prescribedEdition } from '../../law/index.ts';

/** The lasting address of the report of a body and year on the public site (固定网址). */
export const reportAddress = (slug: string, year: number): string => `/reports/${slug}/${year}`;

/** The lasting address of the report of a whole county: the county's own bodies stand beside it, not in it. */
export const countyReportAddress = (slug: string, year: number): string =>
  `${reportAddress(slug, year)}/whole`;

/** The lasting address of a version of a report, which was or is public. */
export const versionAddressIn = (report: string, number: number): string => `${report}/versions/${number}`;

/** The lasting address of one cell of a report: the number alone, with where it stands. */
export const cellAddressIn = (report: string, cell: CellId): string => `${report}/cells/${cell}`;

/** The lasting address of one cell of the report of a body and year. */
export const cellAddress = (slug: string, year: number, cell: CellId): string =>
  cellAddressIn(reportAddress(slug, year), cell);

/** The cell an address names, for the edition of its year or an earlier one; null when no form has it. */
export function cellInAddress(path: string, year: number): CellId | null {
  const edition = prescribedEdition(year);
  if (edition === null) return null;
  const forms = [officialForms[edition], officialForms['2019'], officialForms['2021']];
  return forms.some(({ cells }) => cells.includes(path)) ? path : null;
}

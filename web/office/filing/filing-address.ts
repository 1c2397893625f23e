/** What the list of reports shows; all of it stands in the address. */
export interface FilingsAddress {
  readonly body?: string;
}

/** What a page of the county shows. */
export interface CountyAddress {
  readonly county?: string;
  readonly year?: number;
  /** A cell of the sum whose parts are shown. */
  readonly cell?: string;
}

const idShape = /^[0-9a-f-]{36}$/;

/** Reads the address; what cannot be meant is left out. */
export function filingsAddress({ body }: Record<string, unknown>): FilingsAddress {
  return typeof body === 'string' && idShape.test(body) ? { body } : {};
}

/** Reads the address; what cannot be meant is left out. */
export function countyAddress(search: Record<string, unknown>): CountyAddress {
  const { county, cell } = search;
  const year = Number(search.year);
  return {
    ...(typeof county === 'string' && idShape.test(county) ? { county } : {}),
    ...(Number.isInteger(year) && year >= 2008 && year <= 2999 ? { year } : {}),
    ...(typeof cell === 'string' ? { cell: cell.slice(0, 120) } : {}),
  };
}

/** What the list of disputes shows; all of it stands in the address. */
export interface DisputesAddress {
  readonly body?: string;
  readonly procedure?: 'reconsideration' | 'litigation';
  readonly open?: 'yes' | 'no';
  /** A number of table 4 whose disputes are shown. */
  readonly cell?: string;
  readonly year?: number;
}

/** Reads the address; what cannot be meant is left out. */
export function disputesAddress(search: Record<string, unknown>): DisputesAddress {
  const { body, procedure, open, cell } = search;
  const year = Number(search.year);
  return {
    ...(typeof body === 'string' && /^[0-9a-f-]{36}$/.test(body) ? { body } : {}),
    ...(procedure === 'reconsideration' || procedure === 'litigation' ? { procedure } : {}),
    ...(open === 'yes' || open === 'no' ? { open } : {}),
    ...(cell ? { cell: String(cell).slice(0, 100) } : {}),
    ...(Number.isInteger(year) && year >= 2019 && year <= 2100 ? { year } : {}),
  };
}

/** Whose numbers of which year are shown. */
export interface TallyAddress {
  readonly body?: string;
  readonly year?: number;
}

/** Reads the address; what cannot be meant is left out. */
export function tallyAddress({ body, year }: Record<string, unknown>): TallyAddress {
  const wanted = Number(year);
  return {
    ...(typeof body === 'string' && /^[0-9a-f-]{36}$/.test(body) ? { body } : {}),
    ...(Number.isInteger(wanted) && wanted >= 2019 && wanted <= 2100 ? { year: wanted } : {}),
  };
}

/** What the address of the audit log says: which body, which days, who, what. */
export interface AuditAddress {
  readonly body?: string;
  readonly below?: 'yes';
  readonly from?: string;
  readonly to?: string;
  readonly who?: string;
  readonly kind?: string;
  readonly page?: number;
}

const word = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);
const day = (value: unknown) => (/^\d{4}-\d{2}-\d{2}$/.test(String(value)) ? String(value) : undefined);

/** Takes from an address what means something; the rest is left out. */
export function auditAddress(search: Record<string, unknown>): AuditAddress {
  const page = Number(search.page);
  const found = {
    ...{ body: word(search.body), from: day(search.from), to: day(search.to) },
    ...{ who: word(search.who)?.slice(0, 40), kind: word(search.kind) },
    below: search.below === 'yes' ? 'yes' : undefined,
    page: Number.isInteger(page) && page > 1 && page <= 200 ? page : undefined,
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

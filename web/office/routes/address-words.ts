/** A word of an address; nothing when it is missing or empty. */
export const word = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

/** The body an address names, when it names one. */
export const withBody = (search: Record<string, unknown>): { body?: string } => {
  const body = word(search.body);
  return body ? { body } : {};
};

import type { Day } from '../../../../src/law/index.ts';

/** What the delivery register shows; all of it stands in the address. */
export interface DeliveriesAddress {
  readonly body?: string;
  readonly from?: Day;
  readonly to?: Day;
}

const isDay = (value: unknown): value is Day =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);

/** Reads the address; what cannot be meant is left out. */
export function deliveriesAddress({ body, from, to }: Record<string, unknown>): DeliveriesAddress {
  return {
    ...(typeof body === 'string' && /^[0-9a-f-]{36}$/.test(body) ? { body } : {}),
    ...{ ...(isDay(from) ? { from } : {}), ...(isDay(to) ? { to } : {}) },
  };
}

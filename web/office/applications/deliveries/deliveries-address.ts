import { deliveryMeans } from '../../../../src/applications/contract.ts';
import type { Day } from '../../../../src/law/index.ts';

/** How deliveries ended, in words. */
export const endings = { open: '尚无结果', served: '送达', returned: '退回' } as const;

/** How one delivery ended. */
export const hasEnded = (
  result: { readonly servedOn: string | null; readonly returnedOn: string | null } | null,
): keyof typeof endings => (result?.servedOn ? 'served' : result?.returnedOn ? 'returned' : 'open');

/** What the delivery register shows; all of it stands in the address. */
export interface DeliveriesAddress {
  readonly body?: string;
  readonly from?: Day;
  readonly to?: Day;
  readonly means?: keyof typeof deliveryMeans;
  readonly ending?: keyof typeof endings;
}

const isDay = (value: unknown): value is Day =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);

const isOneOf = <T extends object>(labels: T, value: unknown): value is keyof T =>
  typeof value === 'string' && value in labels;

/** Reads the address; what cannot be meant is left out. */
export function deliveriesAddress({
  body,
  from,
  to,
  means,
  ending,
}: Record<string, unknown>): DeliveriesAddress {
  return {
    ...(typeof body === 'string' && /^[0-9a-f-]{36}$/.test(body) ? { body } : {}),
    ...{ ...(isDay(from) ? { from } : {}), ...(isDay(to) ? { to } : {}) },
    ...(isOneOf(deliveryMeans, means) ? { means } : {}),
    ...(isOneOf(endings, ending) ? { ending } : {}),
  };
}

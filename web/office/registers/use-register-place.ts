import { registerActions } from '../../../src/registers/contract.ts';
import { todayInChina } from '../controls/chinese-time.ts';
import { useMyPlace } from '../shell/my-place.ts';
import { useMay } from '../shell/use-may.ts';
import type { RegistersAddress } from './registers-address.ts';

/** Whose registers of which year stand open, and what the person at work may do there. */
export interface RegisterPlace {
  readonly body: string;
  readonly year: number;
  readonly today: string;
  /** Whether the answer about one's own roles has come. */
  readonly known: boolean;
  readonly may: (action: keyof typeof registerActions) => boolean;
}

/** One's own body and this year, unless the address says otherwise. */
export function useRegisterPlace({ body: asked, year }: RegistersAddress): RegisterPlace {
  const { bodies, known } = useMyPlace();
  const may = useMay();
  const today = todayInChina(new Date());
  const body = asked ?? bodies[0]?.id ?? '';
  return {
    ...{ body, known, today, year: year ?? Number(today.slice(0, 4)) },
    may: (action) => may(registerActions[action].permission, body),
  };
}

import { registerActions } from '../../../src/registers/contract.ts';
import { todayInChina } from '../controls/chinese-time.ts';
import { useMyPlace } from '../shell/my-place.ts';
import { useBodies } from '../shell/use-bodies.ts';
import { useMay } from '../shell/use-may.ts';
import type { RegistersAddress } from './registers-address.ts';

/** Whose registers of which year stand open, and what the person at work may do there. */
export interface RegisterPlace {
  readonly body: string;
  readonly year: number;
  readonly today: string;
  /** Whether it is known what the person at work may do: their roles, and the bodies below them. */
  readonly known: boolean;
  readonly may: (action: keyof typeof registerActions) => boolean;
}

/** One's own body and this year, unless the address says otherwise. */
export function useRegisterPlace({ body: asked, year }: RegistersAddress): RegisterPlace {
  const { bodies, known } = useMyPlace();
  const { all } = useBodies();
  const may = useMay();
  const today = todayInChina(new Date());
  const body = asked ?? bodies[0]?.id ?? '';
  return {
    ...{ body, today, year: year ?? Number(today.slice(0, 4)) },
    known: known && all.length > 0,
    may: (action) => may(registerActions[action].permission, body),
  };
}

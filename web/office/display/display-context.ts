import { createContext } from 'react';
import type { DisplayChoice } from '../../design/display.ts';

/** How the office is shown now, and the way to change it. */
export interface Display {
  readonly chosen: readonly DisplayChoice[];
  readonly turn: (choice: DisplayChoice) => void;
}

/** Hands the look down to the switches of the header. */
export const DisplayContext: React.Context<Display> = createContext<Display>({
  chosen: [],
  turn: () => undefined,
});

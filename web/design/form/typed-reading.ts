import type { Reading } from '../../../src/report/index.ts';
import { readWritten } from '../../../src/report/index.ts';

/**
 * What a person's typing in a cell amounts to, by the same rules a printed cell is read.
 * Typing nothing is a blank, not a zero; text that is not one number is told to be unreadable.
 * The place in the source is kept, so that the written text can still be found.
 */
export function typedReading(typed: string, before: Reading | undefined): Reading {
  const written = typed.normalize('NFKC');
  const found = readWritten(written);
  const base = { value: null, written, origin: before?.origin ?? null };
  switch (found.kind) {
    case 'blank':
      return { ...base, state: 'blank', written: null };
    case 'mark':
      return { ...base, state: 'slash' };
    case 'text':
      return { ...base, state: 'unreadable' };
    case 'number': {
      const unit = found.unit ?? before?.unit;
      return {
        ...base,
        value: found.value,
        state: found.value === 0 ? 'zero' : 'number',
        ...(unit ? { unit } : {}),
      };
    }
  }
}

/**
 * What the input box of a cell shows. A cell a person typed in shows exactly what was typed (0.50 on the way
 * to 0.505); a cell as read shows its number, or what is written where no number could be read.
 */
export function shownText(reading: Reading | undefined, typed: boolean): string {
  if (!reading || reading.state === 'blank' || reading.state === 'missing') return '';
  if (typed || reading.value === null) return reading.written ?? '';
  return String(reading.value);
}

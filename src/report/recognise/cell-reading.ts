import type { Reading } from '../report.ts';
import type { Place } from '../source-document.ts';
import type { Slot } from './printed-rows.ts';

/** The reading of one printed cell. `evidence` says how a damaged row was put in order. */
export function readCell(slot: Slot | null, evidence?: string): Reading {
  if (!slot) return missing('原文没有这一格', null);
  const base = { written: slot.text === '' ? null : slot.text, origin: slot.place };
  const { written } = slot;
  const reason = evidence === undefined ? {} : { reason: evidence };
  switch (written.kind) {
    case 'blank':
      return { ...base, value: null, state: 'blank', ...reason };
    case 'mark':
      return { ...base, value: null, state: 'slash', ...reason };
    case 'text':
      return { ...base, value: null, state: 'unreadable', reason: `“${slot.text}”不是一个数` };
    case 'number': {
      if (/^0\d/.test(written.digits)) {
        return { ...base, value: null, state: 'unreadable', reason: `“${slot.text}”以 0 开头，不是一个数` };
      }
      const unit = written.unit ? { unit: written.unit } : {};
      return {
        ...base,
        value: written.value,
        state: written.value === 0 ? 'zero' : 'number',
        ...unit,
        ...reason,
      };
    }
  }
}

/** A number found by dividing digits that run together. */
export function dividedCell(value: number, written: string, origin: Place, reason: string): Reading {
  return { value, state: value === 0 ? 'zero' : 'number', written, origin, reason };
}

/** A cell inside a run of digits whose division cannot be told. */
export function undividedCell(written: string, origin: Place, reason: string): Reading {
  return { value: null, state: 'unreadable', written, origin, reason };
}

/** A cell that is not printed, or cannot be told from its neighbours. */
export function missing(reason: string, origin: Place | null, proposal?: number): Reading {
  return {
    value: null,
    state: 'missing',
    written: null,
    origin,
    reason,
    ...(proposal === undefined ? {} : { proposal }),
  };
}

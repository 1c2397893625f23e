import type { Reading } from '../../report.ts';
import type { Place } from '../../source-document.ts';
import type { Slot } from '../print/printed-values.ts';
import { repeatedNumber } from '../print/written-value.ts';

/** The reading of one printed cell. `evidence` says how a damaged row was put in order. */
export function readCell(slot: Slot | null, evidence?: string): Reading {
  if (!slot) return missing('原文没有这一格', null);
  const { written, text, place: origin } = slot;
  if (written.kind === 'number' && !beginsWithZero(written.digits)) {
    const { value } = written;
    const state = value === 0 ? 'zero' : 'number';
    // Spelt out, because a report has two hundred cells and copying objects costs more than reading them.
    if (written.unit === null && evidence === undefined) return { value, state, written: text, origin };
    const unit = written.unit ? { unit: written.unit } : {};
    return { written: text, origin, value, state, ...unit, ...reasonOf(evidence) };
  }
  const base = { written: text === '' ? null : text, origin, value: null };
  switch (written.kind) {
    case 'blank':
      return { ...base, state: 'blank', ...reasonOf(evidence) };
    case 'mark':
      return { ...base, state: 'slash', ...reasonOf(evidence) };
    case 'text':
      return { ...base, state: 'unreadable', reason: unreadableText(text) };
    case 'number':
      return { ...base, state: 'unreadable', reason: `“${text}”以 0 开头，不是一个数` };
  }
}

/** Why a text is no number; it begins with the print in quotation marks. */
function unreadableText(text: string): string {
  const number = repeatedNumber(text);
  if (number === null) return `“${text}”不是一个数`;
  const digits = text.replace(/\D/g, '');
  return `“${text}”可能是 ${digits}，也可能是 ${number} 重复印了 ${digits.length / number.length} 次`;
}

const zero = 48;

/** 012 is no number, 0 and 0.5 are. */
function beginsWithZero(digits: string): boolean {
  return digits.length > 1 && digits.charCodeAt(0) === zero && /^0\d/.test(digits);
}

function reasonOf(evidence: string | undefined): { readonly reason?: string } {
  return evidence === undefined ? {} : { reason: evidence };
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

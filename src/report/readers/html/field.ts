import { decodeEntities } from '../markup/entities.ts';
import type { MarkupScanner } from '../markup/markup-scanner.ts';

/** Longer than what a cell of the form holds. */
const longestValue = 60;

/** What is written in the field of a form whose tag was just read; '' for a tick, a button and a hidden field. */
export function writtenInField(scanner: MarkupScanner): string {
  const type = scanner.attribute('type') ?? 'text';
  return /^(?:text|number|tel|)$/i.test(type) ? shown(scanner.attribute('value') ?? '') : '';
}

/** What is written in a text field, from the markup inside it. */
export function writtenInTextField(inside: string): string {
  return inside.includes('<') ? '' : shown(inside);
}

const shown = (value: string): string => (value.length > longestValue ? '' : decodeEntities(value));

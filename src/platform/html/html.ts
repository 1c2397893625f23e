import { escapeText } from './escape.ts';
import { type Hole, holesOf } from './holes.ts';
import { href } from './href.ts';
import { Safe } from './safe.ts';

/** What may stand in a template. Null, undefined and false leave nothing; lists stand one after the other. */
export type Content = Safe | string | number | bigint | null | undefined | false | readonly Content[];

/**
 * Markup from a template. Every value is escaped unless it is itself markup from `html`; an address that begins
 * with a value is held to harmless schemes; a value in a script, in a handler, in an unquoted attribute or in a
 * comment is a mistake of the template and throws TypeError. Serves HTML and XML alike.
 */
export function html(strings: TemplateStringsArray, ...values: readonly Content[]): Safe {
  const holes = holesOf(strings);
  let markup = strings[0]!;
  for (let index = 0; index < values.length; index += 1)
    markup += written(values[index], holes[index]!) + strings[index + 1]!;
  return new Safe(markup);
}

function written(value: Content, hole: Hole): string {
  if (value === null || value === undefined || value === false) return '';
  if (typeof value === 'string') return writtenText(value, hole);
  if (value instanceof Safe) return hole === 'text' || hole === 'tag' ? value.toString() : inAttribute(value);
  if (Array.isArray(value)) return value.map((item: Content) => written(item, hole)).join('');
  if (typeof value === 'number' || typeof value === 'bigint') return writtenText(String(value), hole);
  throw new TypeError(`a template cannot hold a ${typeof value}`);
}

function writtenText(text: string, hole: Hole): string {
  if (hole === 'tag') throw new TypeError('inside a tag only markup may stand, e.g. html`checked`');
  return escapeText(hole === 'address' ? href(text) : text);
}

/** Markup in an attribute would end it at the first quote. */
function inAttribute(value: Safe): never {
  throw new TypeError(`markup cannot stand in an attribute: ${String(value).slice(0, 40)}`);
}

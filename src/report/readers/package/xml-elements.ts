import { END, MarkupScanner, OPEN } from '../markup/markup-scanner.ts';

/** An element of an XML part: its attributes by name without prefix, and what stands between its tags. */
export interface XmlElement {
  attribute(name: string): string | null;
  readonly inside: string;
}

/** All elements of a local name, whatever their prefix, in document order; elements inside one of them are not visited. */
export function* elements(xml: string, localName: string): Generator<XmlElement> {
  const scanner = new MarkupScanner(xml, 'xml');
  for (let token = scanner.next(); token !== END; token = scanner.next()) {
    if (token !== OPEN || !isNamed(scanner.name, localName)) continue;
    // The scanner moves on when the inside is taken, so the attributes are noted first.
    const values = new Map(scanner.attributeNames().map((name) => [local(name), scanner.attribute(name)]));
    const inside = scanner.passElement();
    yield { attribute: (name) => values.get(name) ?? null, inside: inside ?? '' };
  }
}

/** The `val` of a property inside the text of an element, e.g. 0 of <w:outlineLvl w:val="0"/>; null without it. */
export function propertyValue(inside: string, property: string): string | null {
  for (let at = inside.indexOf(property); at >= 0; at = inside.indexOf(property, at + property.length)) {
    const before = inside.charAt(at - 1);
    const after = inside.charAt(at + property.length);
    if ((before !== ':' && before !== '<') || !/[\s/>]/.test(after)) continue;
    const tag = inside.slice(at, at + 400);
    return /^[^<>]*?\bval\s*=\s*["']([^"'<>]*)["']/.exec(tag)?.[1] ?? '';
  }
  return null;
}

/** Whether an on/off property such as <w:vanish/> is there and not switched off. */
export function isSwitchedOn(inside: string, property: string): boolean {
  const written = propertyValue(inside, property);
  return written !== null && !/^(?:0|false|off|none)$/.test(written);
}

function isNamed(name: string, localName: string): boolean {
  return name === localName || (name.endsWith(localName) && name.at(-localName.length - 1) === ':');
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

import { decodeEntities } from '../markup/entities.ts';
import { CLOSE, END, hashName, MarkupScanner, OPEN, TEXT } from '../markup/markup-scanner.ts';
import { normaliseText } from '../normalise.ts';
import { prefixOf } from '../package/package-parts.ts';

/** The namespace of workbooks, sheets and their strings, in both dialects. */
export const spreadsheetNamespace = /\/spreadsheetml\/(?:2006\/)?main$/;

/** The shared strings of a workbook in their order; pronunciation guides are left out. */
export function readStrings(xml: string | null): string[] {
  const strings: string[] = [];
  if (xml === null) return strings;
  const prefix = prefixOf(xml, spreadsheetNamespace) ?? '';
  const [item, text, guide] = [hashName(`${prefix}si`), hashName(`${prefix}t`), hashName(`${prefix}rPh`)];
  const [run, raised, crossed] = [
    hashName(`${prefix}r`),
    hashName(`${prefix}vertAlign`),
    hashName(`${prefix}strike`),
  ];
  const scanner = new MarkupScanner(xml, 'xml');
  let written = '';
  let inText = false;
  // Raised, lowered or crossed out: no part of the number it stands at.
  let isApart = false;
  for (let token = scanner.next(); token !== END; token = scanner.next()) {
    const name = scanner.nameHash;
    if (token === TEXT) {
      if (inText) written += scanner.source.slice(scanner.start, scanner.end);
    } else if (token === OPEN) {
      if (name === text) inText = !scanner.selfClosing;
      else if (name === guide) scanner.passElement();
      else if (name === item && scanner.selfClosing) strings.push('');
      else if (name === run) isApart = false;
      else if ((name === raised || name === crossed) && !isApart && isSet(scanner.attribute('val'))) {
        isApart = true;
        written += ' ';
      }
    } else if (token === CLOSE) {
      if (name === text) inText = false;
      else if (name === run && isApart) written += ' ';
      else if (name === item) {
        strings.push(cellText(written));
        written = '';
      }
    }
  }
  return strings;
}

/** Whether a property of a run is more than the usual: `val` may be left out. */
const isSet = (value: string | null): boolean => !/^(?:0|false|baseline)$/.test(value ?? '');

/** Text of a cell as written in XML: entities and _x000D_ escapes decoded, lines trimmed. */
export function cellText(written: string): string {
  const decoded = decodeEntities(written).replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  return normaliseText(decoded)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

import { decodeEntities } from '../markup/entities.ts';
import { elements } from '../package/xml-elements.ts';
import { builtInFormats, type NumberFormat, numberFormat } from './number-format.ts';

/** Reads xl/styles.xml; answers how a cell of a style shows its number. */
export function readFormats(xml: string | null, since1904: boolean): (styleIndex: number) => NumberFormat {
  const codes = new Map<number, string>();
  for (const { attribute } of elements(xml ?? '', 'numFmt')) {
    codes.set(Number(attribute('numFmtId')), decodeEntities(attribute('formatCode') ?? ''));
  }
  const formatIds: number[] = [];
  for (const { inside } of elements(xml ?? '', 'cellXfs')) {
    for (const { attribute } of elements(inside, 'xf')) formatIds.push(Number(attribute('numFmtId') ?? 0));
  }
  const formats = new Map<number, NumberFormat>();
  return (styleIndex) => {
    const id = formatIds[styleIndex] ?? 0;
    const known = formats.get(id);
    if (known) return known;
    const format = numberFormat(codes.get(id) ?? builtInFormats[id] ?? '', since1904);
    formats.set(id, format);
    return format;
  };
}

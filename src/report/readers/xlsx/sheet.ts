import { decodeEntities } from '../markup/entities.ts';
import { CLOSE, END, hashName, MarkupScanner, OPEN, TEXT } from '../markup/markup-scanner.ts';
import { prefixOf } from '../package/package-parts.ts';
import { type NumberFormat, plainNumber } from './number-format.ts';
import { cellText, spreadsheetNamespace } from './strings.ts';

/** A cell that shows something. Rows and columns count from 1, as the sheet does. */
export interface SheetCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** A merged range, both ends included. */
export interface MergedRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** What a sheet shows. */
export interface Sheet {
  readonly cells: readonly SheetCell[];
  readonly merges: readonly MergedRange[];
  readonly hiddenRows: ReadonlySet<number>;
  /** First and last column of every hidden stretch. */
  readonly hiddenColumns: readonly (readonly [number, number])[];
}

/** What the cells of a sheet refer to. */
export interface SheetContext {
  readonly strings: readonly string[];
  format(styleIndex: number): NumberFormat;
  /** Cells that may be read. */
  readonly most: number;
}

/** Characters per cell on average beyond which a small file stands for an enormous one. */
const longestText = 100;

const elementNames = ['row', 'c', 'v', 't', 'f', 'is', 'rPh', 'col', 'mergeCell', 'sheetView'] as const;
type ElementName = (typeof elementNames)[number];

/** Reads a sheet's XML; null when it has more cells or text than may be read. */
export function readSheet(xml: string, context: SheetContext): Sheet | null {
  const prefix = prefixOf(xml, spreadsheetNamespace) ?? '';
  const names = new Map<number, ElementName>(elementNames.map((name) => [hashName(prefix + name), name]));
  const scanner = new MarkupScanner(xml, 'xml');
  const cells: SheetCell[] = [];
  const merges: MergedRange[] = [];
  const hiddenRows = new Set<number>();
  const hiddenColumns: [number, number][] = [];
  let row = 0;
  let column = 0;
  let zerosShown = true;
  let open: { type: string; style: number; value: string; formula: boolean } | null = null;
  let taking = false;
  let visited = 0;
  let characters = 0;
  for (let token = scanner.next(); token !== END; token = scanner.next()) {
    if (token === TEXT) {
      if (taking && open) open.value += scanner.source.slice(scanner.start, scanner.end);
      continue;
    }
    const name = names.get(scanner.nameHash);
    if (name === undefined) continue;
    if (token === OPEN) {
      if (name === 'c') {
        visited += 1;
        if (visited > context.most) return null;
        const at = readReference(scanner.attribute('r'));
        if (at) [row, column] = at;
        else column += 1;
        const style = Number(scanner.attribute('s') ?? 0);
        open = { type: scanner.attribute('t') ?? 'n', style, value: '', formula: false };
        if (scanner.selfClosing) open = null;
      } else if (name === 'v' || name === 't') taking = !scanner.selfClosing;
      else if (name === 'f') {
        if (open) open.formula = true;
      } else if (name === 'rPh') scanner.passElement();
      else if (name === 'row') {
        row = Number(scanner.attribute('r') ?? row + 1);
        column = 0;
        if (isOn(scanner.attribute('hidden')) || scanner.attribute('ht') === '0') hiddenRows.add(row);
      } else if (name === 'col') {
        if (isOn(scanner.attribute('hidden')) || scanner.attribute('width') === '0') {
          hiddenColumns.push([Number(scanner.attribute('min')), Number(scanner.attribute('max'))]);
        }
      } else if (name === 'sheetView') zerosShown = scanner.attribute('showZeros') !== '0';
      else if (name === 'mergeCell') {
        const range = readRange(scanner.attribute('ref'));
        if (range) merges.push(range);
      }
    } else if (token === CLOSE) {
      if (name === 'v' || name === 't') taking = false;
      else if (name === 'c' && open) {
        const text = shown(open, context, zerosShown);
        if (text !== '') cells.push({ row, column, text });
        characters += text.length;
        if (characters > context.most * longestText) return null;
        open = null;
      }
    }
  }
  return { cells, merges, hiddenRows, hiddenColumns };
}

function shown(
  cell: { type: string; style: number; value: string; formula: boolean },
  context: SheetContext,
  zerosShown: boolean,
): string {
  const { type, value } = cell;
  // A formula nobody has computed yet: its value is not known, which is not the same as blank.
  if (value === '') return cell.formula && type === 'n' ? '#未计算' : '';
  if (type === 's') return context.strings[Number(value)] ?? '';
  if (type === 'b') return value === '1' ? '是' : '否';
  if (type !== 'n') return cellText(value);
  const number = Number(decodeEntities(value));
  if (value.trim() === '' || !Number.isFinite(number)) return cellText(value);
  if (number === 0 && !zerosShown) return '';
  return context.format(cell.style)(number) || (number === 0 ? '' : plainNumber(number));
}

/** Row and column of a reference such as B12, from 1; null when it is none. */
function readReference(reference: string | null): [number, number] | null {
  const found = /^\$?([A-Z]{1,3})\$?([0-9]{1,7})$/i.exec(reference ?? '');
  if (!found) return null;
  let column = 0;
  for (const letter of found[1]!.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return [Number(found[2]), column];
}

function readRange(reference: string | null): MergedRange | null {
  const [from, to] = (reference ?? '').split(':').map(readReference);
  if (!from || !to) return null;
  return {
    top: Math.min(from[0], to[0]),
    left: Math.min(from[1], to[1]),
    bottom: Math.max(from[0], to[0]),
    right: Math.max(from[1], to[1]),
  };
}

function isOn(written: string | null): boolean {
  return written === '1' || written === 'true';
}

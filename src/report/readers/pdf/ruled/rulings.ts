import type { PdfOperatorList, PdfViewport } from '../library.ts';
import { type PageFrame, turnPoint } from '../page-frame.ts';

/** A straight line drawn on a page, in the frame its words stand in: upright at x = `at`, or level at y = `at`. */
export interface Ruling {
  readonly upright: boolean;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** The steps of drawing that matter here, as pdf.js numbers them (OPS). */
export const drawing = {
  save: 10,
  restore: 11,
  transform: 12,
  stroke: 20,
  closeStroke: 21,
  fill: 22,
  eoFill: 23,
  fillStroke: 24,
  eoFillStroke: 25,
  closeFillStroke: 26,
  closeEOFillStroke: 27,
  paintFormXObjectBegin: 74,
  paintFormXObjectEnd: 75,
  constructPath: 91,
} as const;

/** How pdf.js codes the steps of a path: move and line take a point, curves two or three. */
const points: readonly number[] = [1, 1, 3, 2, 0];
const stroked: ReadonlySet<unknown> = new Set([20, 21, 24, 25, 26, 27]);
const filled: ReadonlySet<unknown> = new Set([22, 23, 24, 25, 26, 27]);

/** A filled box no thicker than this is a line: programs draw the borders of cells so. */
const thickest = 3.2;
const shortest = 3;
/** No page of a report draws so many; a map or a chart may. */
const mostRulings = 6_000;

type Matrix = readonly [number, number, number, number, number, number];

/** The level and upright lines of a page, whether they are drawn as lines, as boxes or as thin filled boxes. */
export function rulingsOf(list: PdfOperatorList, viewport: PdfViewport, frame: PageFrame): Ruling[] {
  const rulings: Ruling[] = [];
  const saved: Matrix[] = [];
  let current = viewport.transform as unknown as Matrix;
  for (const [index, step] of list.fnArray.entries()) {
    const values = list.argsArray[index];
    if (step === drawing.save || step === drawing.paintFormXObjectBegin) saved.push(current);
    if (step === drawing.restore || step === drawing.paintFormXObjectEnd) current = saved.pop() ?? current;
    if (step === drawing.transform) current = within(current, values);
    if (step === drawing.paintFormXObjectBegin && Array.isArray(values)) current = within(current, values[0]);
    if (step === drawing.constructPath) addPath(values, current, frame, rulings);
    if (rulings.length > mostRulings) return [];
  }
  return rulings;
}

function within(outer: Matrix, values: unknown): Matrix {
  const inner = numbersOf(values);
  if (inner.length !== 6) return outer;
  const [a, b, c, d, e, f] = inner as unknown as Matrix;
  return [
    outer[0] * a + outer[2] * b,
    outer[1] * a + outer[3] * b,
    outer[0] * c + outer[2] * d,
    outer[1] * c + outer[3] * d,
    outer[0] * e + outer[2] * f + outer[4],
    outer[1] * e + outer[3] * f + outer[5],
  ];
}

const numbersOf = (values: unknown): readonly number[] =>
  Array.isArray(values) || values instanceof Float32Array ? Array.from<number>(values) : [];

type Point = readonly [x: number, y: number];

function addPath(values: unknown, matrix: Matrix, frame: PageFrame, rulings: Ruling[]): void {
  if (!Array.isArray(values) || !Array.isArray(values[1])) return;
  const [how, [path]] = values as [unknown, [unknown]];
  const strokes = stroked.has(how);
  const fills = filled.has(how);
  if (!strokes && !fills) return;
  for (const shape of shapesOf(numbersOf(path), matrix, frame)) {
    const box = boxRuling(shape);
    if (box) rulings.push(box);
    else if (strokes) addSides(shape, rulings);
  }
}

/** The corners of each closed or open part of a path, in the frame of the page; parts with curves are left out. */
function shapesOf(path: readonly number[], [a, b, c, d, e, f]: Matrix, frame: PageFrame): Point[][] {
  const shapes: Point[][] = [];
  let shape: Point[] = [];
  let curved = false;
  const finish = (): void => {
    if (shape.length > 1 && !curved) shapes.push(shape);
    shape = [];
    curved = false;
  };
  for (let at = 0; at < path.length; ) {
    const kind = path[at]!;
    if (kind === 0) finish();
    if (kind === 2 || kind === 3) curved = true;
    if (kind === 4 && shape.length > 0) shape.push(shape[0]!);
    if (kind === 0 || kind === 1) {
      const [x, y] = [path[at + 1]!, path[at + 2]!];
      shape.push(turnPoint(frame, x * a + y * c + e, x * b + y * d + f));
    }
    at += 1 + 2 * (points[kind] ?? 0);
  }
  finish();
  return shapes;
}

/** A shape so thin that it is seen as a line. */
function boxRuling(shape: readonly Point[]): Ruling | null {
  const xs = shape.map(([x]) => x);
  const ys = shape.map(([, y]) => y);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  if (right - left <= thickest && bottom - top > shortest && bottom - top > 2 * (right - left))
    return { upright: true, at: (left + right) / 2, from: top, to: bottom };
  if (bottom - top <= thickest && right - left > shortest && right - left > 2 * (bottom - top))
    return { upright: false, at: (top + bottom) / 2, from: left, to: right };
  return null;
}

function addSides(shape: readonly Point[], rulings: Ruling[]): void {
  for (const [index, [x, y]] of shape.entries()) {
    const before = shape[index - 1];
    const side = before && boxRuling([before, [x, y]]);
    if (side) rulings.push(side);
  }
}

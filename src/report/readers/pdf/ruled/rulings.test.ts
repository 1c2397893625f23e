import assert from 'node:assert/strict';
import { test } from 'node:test';
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PageFrame } from '../page-frame.ts';
import { gridsOf } from './grids.ts';
import { drawing, type Ruling, rulingsOf } from './rulings.ts';

const viewport = { width: 100, height: 100, transform: [1, 0, 0, -1, 0, 100] };
const frame: PageFrame = { page: 1, turn: 0, width: 100, height: 100 };
const path = (how: number, ...steps: number[]): [number, unknown] => [
  drawing.constructPath,
  [how, [new Float32Array(steps)], null],
];

const drawn = (steps: readonly (readonly [number, unknown])[]): Ruling[] =>
  rulingsOf(
    { fnArray: steps.map(([step]) => step), argsArray: steps.map(([, values]) => values) },
    viewport,
    frame,
  );

test('the steps of drawing are numbered as pdf.js numbers them', () => {
  for (const [name, number] of Object.entries(drawing))
    assert.equal(OPS[name as keyof typeof OPS], number, name);
});

test('a stroke and a thin filled box are the same line, a wide filled box is none', () => {
  const line = { upright: false, at: 90, from: 10, to: 60 };
  assert.deepEqual(drawn([path(drawing.stroke, 0, 10, 10, 1, 60, 10)]), [line]);
  const box = [0, 10, 9.75, 1, 60, 9.75, 1, 60, 10.25, 1, 10, 10.25, 4];
  assert.deepEqual(drawn([path(drawing.fill, ...box)]), [line]);
  assert.deepEqual(drawn([path(drawing.fill, 0, 10, 10, 1, 60, 10, 1, 60, 40, 1, 10, 40, 4)]), []);
});

test('a turn of the page holds until what was saved comes back', () => {
  const stroke = path(drawing.stroke, 0, 0, 0, 1, 30, 0);
  const rulings = drawn([
    [drawing.save, null],
    [drawing.transform, [0, 1, -1, 0, 50, 20]],
    stroke,
    [drawing.restore, null],
    stroke,
  ]);
  assert.deepEqual(rulings, [
    { upright: true, at: 50, from: 50, to: 80 },
    { upright: false, at: 100, from: 0, to: 30 },
  ]);
});

const level = (at: number, from: number, to: number): Ruling => ({ upright: false, at, from, to });
const upright = (at: number, from: number, to: number): Ruling => ({ upright: true, at, from, to });

test('cells reach as far as no line divides them, and tables may be open at the sides', () => {
  const [grid] = gridsOf([
    level(0, 0, 90),
    level(20, 30, 90),
    level(40, 0, 90),
    upright(30, 0, 40),
    upright(60, 20, 40),
  ]);
  assert.deepEqual(grid, {
    xs: [0, 30, 60, 90],
    ys: [0, 20, 40],
    cells: [
      { row: 0, column: 0, rowSpan: 2, columnSpan: 1 },
      { row: 0, column: 1, rowSpan: 1, columnSpan: 2 },
      { row: 1, column: 1, rowSpan: 1, columnSpan: 1 },
      { row: 1, column: 2, rowSpan: 1, columnSpan: 1 },
    ],
  });
});

test('lines that divide into no rectangles make no table', () => {
  assert.deepEqual(
    gridsOf([
      level(0, 0, 60),
      level(20, 0, 30),
      level(40, 0, 60),
      upright(0, 0, 40),
      upright(30, 20, 40),
      upright(60, 0, 40),
    ]),
    [],
  );
});

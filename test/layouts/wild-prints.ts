import * as damage from '../corpus/manuscript/damage.ts';
import type { Prints } from '../corpus/manuscript/figures.ts';

const withoutUnit = (cell: string): boolean => !cell.includes('/amount');

/** Ways in which labels and headings are written. */
export const wildLabels: Readonly<Record<string, (text: string) => string>> = {
  'labels as the form has them': (text) => text,
  'labels cut': damage.cut,
  'labels spaced': damage.spaced,
  'half-width labels': damage.halfWidth,
  'labels without numbers': (text) => text.replace(/^[一二三四]、|^（[一二三四五六七]）|^\d\./, ''),
  'numbers in circles': (text) => text.replace(/^(\d)\./, (_, digit) => '①②③④⑤⑥⑦⑧⑨'[digit - 1]!),
  'numbers in brackets': (text) => text.replace(/^(\d)\./, '（$1）'),
  'labels without explanations': (text) => text.replace(/（[^）]{4,}）/g, ''),
  'labels with the year': (text) => text.replace('本年新收', '2023年新收').replace('上年结转', '2022年结转'),
  'other words for sums': (text) => text.replace('总计', '合计'),
};

/** Ways in which numbers are written; `open` where a layout may lose what is not printed. */
export const wildPrints: Readonly<Record<string, { change: (prints: Prints) => Prints; open?: boolean }>> = {
  'zeros as slashes': { change: (prints) => damage.zerosAs(prints, '/') },
  'zeros as dashes': { change: (prints) => damage.zerosAs(prints, '—') },
  'zeros as 无': { change: (prints) => damage.zerosAs(prints, '无') },
  'zeros as two hyphens': { change: (prints) => damage.zerosAs(prints, '--') },
  'zeros left blank': { change: (prints) => damage.zerosAs(prints, ''), open: true },
  'counting words': {
    change: (prints) =>
      damage.reprint(prints, (cell, print) =>
        withoutUnit(cell) ? { ...print, text: `${print.text}件` } : print,
      ),
  },
  'full-width digits': {
    change: (prints) =>
      damage.reprint(prints, (_, print) => ({ ...print, text: damage.fullWidthDigits(print.text) })),
  },
  'amounts with their unit': {
    change: (prints) =>
      damage.reprint(prints, (cell, print) =>
        withoutUnit(cell) ? print : { ...print, text: `${print.text}万元` },
      ),
  },
};

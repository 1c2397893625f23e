import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readText } from '../../readers/text.ts';
import { recogniseReport } from '../recognise-report.ts';

const numbers = ['1 0 0 0 0 0 1', '0 2 0 0 0 0 2', '0 0 3 0 0 0 3', '4 0 0 0 0 0 4'];
const labels = [
  '4.保护第三方合法权益',
  '5.属于三类内部事务信息',
  '6.属于四类过程性信息',
  '1.本机关不掌握相关政府信息',
];
const ids = ['thirdPartyRights', 'internalAffairs', 'deliberative'].map((row) => `denied.${row}`);

/** Table 3 with labels broken after so many signs and the numbers on the first, a middle or the last of the lines. */
function wrapped(width: number, place: (lines: number) => number): string {
  const rows = labels.flatMap((label, row) => {
    const lines = label.match(new RegExp(`.{1,${width}}`, 'g'))!;
    return lines.map((line, at) => (at === place(lines.length) ? `${line} ${numbers[row]}` : line));
  });
  return ['三、收到和处理政府信息公开申请情况', '申请人情况', ...rows].join('\n');
}

const totals = (text: string): (number | null | undefined)[] =>
  [...ids, 'unavailable.notHeld'].map(
    (row) => recogniseReport(readText(text, 'text')).cells[`applications/${row}/total`]?.value,
  );

describe('labels that a narrow column breaks', () => {
  const places = {
    first: () => 0,
    middle: (lines: number) => Math.floor((lines - 1) / 2),
    last: (lines: number) => lines - 1,
  };
  for (const [name, place] of Object.entries(places))
    test(`name the row whose numbers stand on their ${name} line`, () => {
      for (let width = 4; width <= 14; width += 1)
        assert.deepEqual(totals(wrapped(width, place)), [1, 2, 3, 4], `${width} signs`);
    });

  test('are not made of words that would name another row', () => {
    const text = ['申请人情况', `2.重复申请 ${numbers[0]}`, '予以公开', `3.要求提供公开出版物 ${numbers[2]}`];
    const { cells } = recogniseReport(readText(text.join('\n'), 'text'));
    assert.equal(cells['applications/notHandled.duplicate/total']!.value, 1);
    assert.equal(cells['applications/granted/total']!.value, null);
  });

  test('are told by number and place where the label of the group tears them to pieces', () => {
    const text = ['申请人情况', `（二）部分公开 ${numbers[0]}`]
      .concat('（三）不 1.属于国家', `予公开 秘密 ${numbers[1]}`)
      .concat(`2.其他法律行政法规禁止公开 ${numbers[2]}`);
    const { cells } = recogniseReport(readText(text.join('\n'), 'text'));
    assert.equal(cells['applications/denied.stateSecret/total']!.value, 2);
    const without = recogniseReport(readText(text.join('\n').replace('1.属于', '7.属于'), 'text'));
    assert.equal(without.cells['applications/denied.stateSecret/total']!.value, null);
  });

  test('do not end in a sum of the own making that stands between their lines', () => {
    const text = ['申请人情况', `3.要求提供公开出版物 ${numbers[0]}`, '5.要求行政机关确认或']
      .concat('合计 9 0 0 0 0 0 9', `重新出具已获取信息 ${numbers[1]}`)
      .concat('（七）', `合计 ${numbers[2]}`);
    const { cells } = recogniseReport(readText(text.join('\n'), 'text'));
    assert.notEqual(cells['applications/notHandled.confirmOrReissue/total']!.value, 9);
    assert.equal(cells['applications/decidedTotal/total']!.value, 3);
  });
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pastedHtml } from './pasted-html.ts';

test('the alignment of Word stays, its styles go', () => {
  assert.equal(
    pastedHtml(`<p class=MsoNormal align=center style='text-align:center;mso-pagination:none'>题</p>`),
    '<p class=MsoNormal align="center">题</p>',
  );
  assert.equal(
    pastedHtml('<td width="77" style="width:57pt; text-align: Right" rowspan="2">1</td>'),
    '<td width="77" rowspan="2" align="right">1</td>',
  );
});

test('hidden text is no longer hidden, so that it is seen', () => {
  assert.equal(pastedHtml(`<span style='display:none;mso-hide:all'>藏</span>`), '<span>藏</span>');
});

test('a drawn list becomes a list', () => {
  const item = (text: string) =>
    `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><!--[if !supportLists]--><span>1.</span><!--[endif]-->${text}</p>`;
  assert.equal(
    pastedHtml(item('甲') + item('乙')).replace(' data-word', ''),
    '<ol><li>甲</li><li>乙</li></ol>',
  );
});

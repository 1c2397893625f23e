import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { isResidentNumber } from '../../bodies/index.ts';
import { cleanHtml } from '../text/clean-html.ts';
import { maskText, placedText } from './mask-text.ts';
import { textScreen } from './screen-text.ts';
import { wrongTerms } from './wrong-terms.ts';

const screen = textScreen({ officeNumbers: new Set(), wrongTerms });
/** Of a region that is assigned to no place. */
const someone = [...'0123456789X'].map((check) => `99000019880817123${check}`).find(isResidentNumber)!;

const pieces = fc.constantFrom(
  ...[
    someone,
    '13800000001',
    '账号：6222000000000000012',
    '家庭住址：青禾村三组12号',
    '困境儿童姓名：测小试。',
  ],
  ...[
    '登陆网站',
    '微信号：abcdefgh',
    '豫A12345',
    'someone@qq.com',
    '　',
    ' ',
    '\n',
    '说明 &lt;1&gt; &amp;amp; ',
    '完成 74 件',
  ],
);
const tags = fc.constantFrom(
  ...['<p>', '</p>', '<p class="align-center">', '<strong>', '</strong>', '<br>', '<ul><li>', '</li></ul>'],
  ...[
    '<table><tr><td>',
    '</td> <td>',
    '</td></tr><tr><td>',
    '</td></tr></table>',
    '<h2>',
    '</h2>',
    '<em>',
    '</em>',
  ],
);
const markup = fc
  .array(fc.oneof(pieces, tags), { maxLength: 40 })
  .map((parts) => cleanHtml(parts.map((part) => (part.startsWith('<') ? part : `${part}，`)).join('')));

describe('masking with one click', () => {
  it('keeps the markup, also inside a number', () => {
    const { html, plain } = cleanHtml(
      `<p>证号<strong>${someone.slice(0, 8)}</strong>${someone.slice(8)}。</p>`,
    );
    const masked = maskText(html, screen(plain, 'body'));
    assert.equal(masked.html, `<p>证号<strong>990000********${someone.slice(-4)}</strong>。</p>`);
    assert.equal(masked.masked, 1);
  });

  it('property: the way back leads through exactly the plain text', () => {
    fc.assert(
      fc.property(markup, ({ html, plain }) => {
        assert.equal(
          placedText(html)
            .map(({ char }) => char)
            .join(''),
          plain,
        );
      }),
      { seed: 21, numRuns: 500 },
    );
  });

  it('property: what was masked screens clear', () => {
    fc.assert(
      fc.property(markup, ({ html, plain }) => {
        const masked = cleanHtml(maskText(html, screen(plain, 'body')).html);
        const left = screen(masked.plain, 'body').filter(({ mask }) => mask !== null);
        assert.deepEqual(
          left.map(({ kind }) => kind),
          [],
        );
        assert.equal(masked.html.includes(someone), false);
      }),
      { seed: 22, numRuns: 500 },
    );
  });
});

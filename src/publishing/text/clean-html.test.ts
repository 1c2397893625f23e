import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cleanHtml } from './clean-html.ts';

const cleaned = (html: string) => cleanHtml(html).html;

describe('cleaning what was pasted', () => {
  it('keeps tables with merged cells, headings and alignment', () => {
    assert.equal(
      cleaned(
        '<h1 align="center">公告</h1><p class="MsoNormal" style="text-align:right;color:red">二〇二六年</p>',
      ),
      '<h2 class="align-center">公告</h2><p class="align-right">二〇二六年</p>',
    );
    assert.equal(
      cleaned(
        '<table style="width:9cm"><tr><td colspan="2" style="text-align: center">名单</td></tr></table>',
      ),
      '<table><tr><td colspan="2" class="align-center">名单</td></tr></table>',
    );
  });

  it('makes real lists of the lists of Word', () => {
    const item = (mark: string, text: string) =>
      `<p class="MsoListParagraph" style="mso-list:l0 level1 lfo1"><!--[if !supportLists]--><span>${mark}<span>&nbsp;</span></span><!--[endif]-->${text}</p>`;
    assert.equal(cleaned(item('·', '甲') + item('·', '乙')), '<ul><li>甲</li><li>乙</li></ul>');
    assert.equal(cleaned(item('1.', '甲') + item('2.', '乙')), '<ol><li>甲</li><li>乙</li></ol>');
  });

  it('lets nothing run, load or restyle', () => {
    for (const hostile of [
      '<script>alert(1)</script>',
      '<img src=x onerror=alert(1)>',
      '<img src="https://elsewhere.example/p.png">',
      '<svg onload=alert(1)><text>x</text></svg>',
      '<a href="javascript:alert(1)">x</a>',
      '<a href="data:text/html,x">x</a>',
      '<p style="position:fixed;background:url(//x)">x</p>',
      '<iframe src="//x"></iframe>',
      '<style>p{display:none}</style>',
      '<p class="hidden align-centerx">x</p>',
    ])
      assert.doesNotMatch(
        cleaned(hostile),
        /script|onerror|onload|javascript:|data:|style|iframe|svg|\/\/|hidden/,
      );
  });

  it('says what the text says', () => {
    const { plain } = cleanHtml(
      '<p>甲&amp;乙</p><table><tr><td>一</td><td>二</td></tr><tr><td>三</td><td>四</td></tr></table>',
    );
    assert.equal(plain, '甲&乙\n一\t二\n三\t四');
  });

  it('is the same when done twice', () => {
    const once = cleaned('<div align=center><b>甲</b><br>乙&nbsp;<font>丙</font></div><ul><li>丁</li></ul>');
    assert.equal(cleaned(once), once);
  });
});

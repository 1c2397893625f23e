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

describe('pictures, recordings and films within a text', () => {
  const file = 'a'.repeat(64);
  const place = `<figure data-file="${file}"></figure>`;
  const own = [{ file }];

  it('stay where they are, and stand between paragraphs', () => {
    const text = `<p>一</p>${place}<p>二</p>`;
    assert.equal(cleanHtml(text, own).html, text);
    assert.equal(
      cleanHtml(`<p class="align-center"><strong>${place}</strong>图下的字</p>`, own).html,
      `${place}<p class="align-center">图下的字</p>`,
    );
    assert.equal(cleanHtml(`<p>前${place}后</p>`, own).html, `<p>前后</p>${place}`);
    assert.equal(cleanHtml(`<p> ${place}</p>`, own).html, place);
    assert.equal(
      cleanHtml(`<table><tr><td><p>${place}</p></td></tr></table>`, own).html,
      `<table><tr><td>${place}</td></tr></table>`,
    );
  });

  it('are those of the text itself and no others', () => {
    const others = `<figure data-file="${'b'.repeat(64)}"></figure>`;
    assert.equal(cleanHtml(`<p>一</p>${others}${place}`, own).html, `<p>一</p>${place}`);
    assert.equal(cleanHtml(`<p>一</p>${place}`).html, '<p>一</p>');
    for (const foreign of [
      '<img src="/files/1/x.png">',
      '<img src="data:image/png;base64,x">',
      '<video src="/x.mp4" poster="/x.png"></video>',
      '<audio controls src="/x.mp3"></audio>',
      `<a title='${place}' href="/x">x</a>`,
      `<figure data-file="${file}" onclick="x()" style="x">藏</figure>`,
      `\uFDD0${'c'.repeat(64)}\uFDD1`,
    ])
      assert.doesNotMatch(
        cleanHtml(foreign, own).html,
        /src|poster|onclick|style|data-file="c|data:|<img|title=[^>]*<fig/,
      );
  });

  it('take nothing from what stood in a figure elsewhere', () => {
    assert.equal(
      cleaned('<figure><table><tr><td>甲</td></tr></table><figcaption>表一</figcaption></figure>'),
      '<table><tr><td>甲</td></tr></table><p class="align-center">表一</p>',
    );
    assert.equal(cleanHtml(`<figure data-file="${file}">图中的字</figure>`, own).html, `${place}图中的字`);
  });

  it('are the same when cleaned twice, and say nothing in the plain text', () => {
    const once = cleanHtml(`<p>前${place}后</p><ul><li>甲${place}</li></ul>`, own);
    assert.deepEqual(cleanHtml(once.html, own), once);
    assert.equal(once.plain, '前后\n甲');
  });

  it('answers for markup that never closes and for endless blanks', () => {
    for (const endless of ['<p style="mso-list:l0 level1', '<p class=MsoListParagraph', ' ', '\u3000'])
      assert.equal(typeof cleaned(`<p>甲</p>${endless.repeat(150_000)}乙`), 'string', endless);
  });
});

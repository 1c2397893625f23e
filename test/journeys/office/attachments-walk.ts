import assert from 'node:assert/strict';
import { docxParts, zipOf } from '../../office-packages.ts';
import type { OfficeJourney } from './office-journey.ts';
import { choose, openColumn, passReview, paste, publicationOf, signIn } from './office-steps.ts';

const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const document = Buffer.from(
  zipOf(docxParts(paragraph('桃溪渡口修缮公告') + paragraph('渡口自下周起修缮。'))),
);
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
  'base64',
);

/** Documents become texts, pictures need words, and nobody of another body gets at either before the release. */
export function attachmentsWalk(journey: OfficeJourney): void {
  journey('a document is imported and a picture needs its words', async ({ site, page, another }) => {
    const { url, bodies } = site;
    await openColumn(await another('admin'), url, bodies.yunxi!, { name: '渡口', slug: 'dukou' });
    await signIn(page, url, 'yunxi-clerk');
    await page.goto(`${url}/office/publications/new`);
    await choose(page, '栏目', '渡口');
    await page.getByLabel('选择要导入的文档').setInputFiles({
      ...{ name: '公告.docx', buffer: document },
      mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    });
    await page.getByRole('textbox', { name: '正文' }).getByText('渡口自下周起修缮。').waitFor();
    assert.equal(await page.getByLabel('标题').inputValue(), '桃溪渡口修缮公告');

    const chooser = page.getByLabel('选择附件');
    await chooser.setInputFiles({ name: '程序.exe', mimeType: 'image/png', buffer: Buffer.from('MZ') });
    await page.getByRole('alert').first().waitFor();
    await chooser.setInputFiles({ name: '渡口.png', mimeType: 'image/png', buffer: picture });
    await page.getByText('渡口.png').first().waitFor();
    await page.getByRole('button', { name: '保存草稿' }).click();
    await page.getByRole('button', { name: '提交审核' }).click();
    await page.getByText('请为“渡口.png”填写文字说明').first().waitFor();
    await page.goto(`${url}/office/publications/${publicationOf(page)}/edit`);
    await page.getByLabel('“渡口.png”的文字说明').fill('修缮前的渡口');
    await page.getByRole('button', { name: '保存为新的一稿' }).click();
    const shown = page.getByRole('img', { name: '修缮前的渡口' });
    await shown.waitFor();
    const address = `${url}${await shown.getAttribute('src')}`;
    assert.equal((await page.request.get(address)).status(), 200);
    const stranger = await another('baitang-clerk');
    assert.equal((await stranger.request.get(address)).status(), 404);
    assert.equal((await fetch(address)).status, 401);
  });
  journey('a picture stands in the text where it was put, until the public reads it', async (visit) => {
    const { site, page, another } = visit;
    const { url, bodies } = site;
    await openColumn(await another('admin'), url, bodies.yunxi!, { name: '水利', slug: 'shuili' });
    await signIn(page, url, 'yunxi-clerk');
    await page.goto(`${url}/office/publications/new`);
    await choose(page, '栏目', '水利');
    await page.getByLabel('标题').fill('桃溪河道清淤完工');
    await paste(page, '<p>清淤于上旬开工。</p><p>共清淤三公里。</p>');
    const body = page.getByRole('textbox', { name: '正文' });
    await body.getByText('清淤于上旬开工。').click();
    await page.keyboard.press('End');
    await page
      .getByLabel('选择要插入正文的图片、音频或视频')
      .setInputFiles({ name: '清淤.png', mimeType: 'image/png', buffer: picture });
    await body.getByRole('img', { name: '清淤.png' }).waitFor();
    await body.getByLabel('“清淤.png”的文字说明').fill('挖掘机在河道中作业');
    await body.getByLabel('“清淤.png”的图注').fill('清淤现场');
    await page.getByText('已放在正文中').waitFor();
    await page.getByRole('button', { name: '保存草稿' }).click();
    const figure = page.locator('.official figure');
    await figure.getByRole('img', { name: '挖掘机在河道中作业' }).waitFor();
    assert.equal(await figure.locator('figcaption').textContent(), '清淤现场');
    const around = await figure.evaluate((element) => [
      element.previousElementSibling?.textContent,
      element.nextElementSibling?.textContent,
    ]);
    assert.deepEqual(around, ['清淤于上旬开工。', '共清淤三公里。']);

    const id = publicationOf(page);
    await page.getByRole('button', { name: '提交审核' }).click();
    for (const name of ['yunxi-first', 'yunxi-final'] as const) {
      const reviewer = await another(name);
      await reviewer.goto(`${url}/office/publications/${id}`);
      await reviewer.locator('.official figure').getByRole('img').waitFor();
      await passReview(reviewer, name === 'yunxi-first' ? '初审' : '终审');
    }
    await page.reload();
    await page.getByRole('button', { name: '立即发布' }).click();
    await page.getByRole('link', { name: '公众看到的页面' }).waitFor();
    const reader = await another('baitang-clerk');
    await reader.goto(`${url}/a/${id}`);
    const seen = reader.locator('.text figure');
    assert.equal(await seen.getByRole('img').getAttribute('alt'), '挖掘机在河道中作业');
    const address = await seen.getByRole('img').getAttribute('src');
    assert.equal((await fetch(url + address)).status, 200);
  });
}

import assert from 'node:assert/strict';
import { docxParts, zipOf } from '../../office-packages.ts';
import type { OfficeJourney } from './office-journey.ts';
import { choose, openColumn, signIn } from './office-steps.ts';

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
    await page.getByText('请为“渡口.png”填写文字说明').first().waitFor();
    await page.getByLabel('“渡口.png”的文字说明').fill('修缮前的渡口');
    await page.getByRole('button', { name: '保存草稿' }).click();
    const shown = page.getByRole('img', { name: '修缮前的渡口' });
    await shown.waitFor();
    const address = `${url}${await shown.getAttribute('src')}`;
    assert.equal((await page.request.get(address)).status(), 200);
    const stranger = await another('baitang-clerk');
    assert.equal((await stranger.request.get(address)).status(), 404);
    assert.equal((await fetch(address)).status, 401);
  });
}

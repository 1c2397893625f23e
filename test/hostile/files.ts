import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { pdfFile, pngFile, wordFile } from '../sample-files.ts';
import type { AttackedSite } from './attacked-site.ts';

/** Files that would run, climb or swell. */
export function filesAreLookedInto(opened: () => AttackedSite): void {
  describe('in files', () => {
    async function upload(name: string, bytes: Uint8Array, address = '/api/attachments') {
      const { site, headers } = opened();
      const form = new FormData();
      form.append('file', new Blob([new Uint8Array(bytes)]), name);
      const reply = await fetch(site.url + address, { method: 'POST', headers, body: form });
      return { status: reply.status, json: JSON.parse(await reply.text()) };
    }

    it('that would run, or are two things in one, is refused', async () => {
      const page = Buffer.from('<!doctype html><script>alert(1)</script>');
      const picture = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');
      for (const [name, bytes] of [
        ...['a.html', 'a.htm', 'a.xhtml', 'a.svg', 'a.xml', 'a.js', 'a.mht', 'a.shtml'].map((n) => [n, page]),
        ...['a.svg', 'a.png', 'a.svgz', 'a.jpg'].map((name) => [name, picture]),
        ...['a.exe', 'a.bat', 'a.php', 'a.jsp', 'a', 'a.', '.htaccess', 'a.png.html', 'a.png\u0000.html'].map(
          (n) => [n, pngFile],
        ),
        ['a.png', Buffer.concat([pngFile, wordFile()])],
        ['a.pdf', Buffer.concat([pdfFile, wordFile()])],
        ['a.docx', wordFile('word/vbaProject.bin')],
        ['a.docx', wordFile('xl/workbook.xml')],
        ['a.docx', wordFile().subarray(0, 200)],
        ['a.docx', pdfFile],
        ['a.txt', Buffer.from('MZ\u0000\u0001\u0002')],
        ['a.png', page],
      ] as [string, Buffer][]) {
        const { status, json } = await upload(name, bytes);
        assert.ok([400, 415].includes(status), `${JSON.stringify(name)} ${status} ${JSON.stringify(json)}`);
        assert.match(json.sentence, /[一-龥]/);
      }
    });

    it('cannot climb, whatever they are called', async () => {
      for (const name of [
        '../../../etc/passwd.txt',
        '..\\..\\a.txt',
        '/etc/cron.d/a.txt',
        'a\r\nSet-Cookie: x.txt',
        `${'长'.repeat(3000)}.txt`,
        'a.html\u0000.txt',
        'a\u202etxt.exe.txt',
      ]) {
        const { status, json } = await upload(name, Buffer.from('正文'));
        assert.ok(status < 500, `${name}: ${status}`);
        if (status === 200) assert.doesNotMatch(json[0].name, /[/\\\p{Cc}\p{Cf}]|\.\.$/u, json[0].name);
      }
    });

    it('that swell when unpacked are not unpacked', async () => {
      const { clerk, draft } = opened();
      const bomb = Buffer.from(
        zipSync({
          '[Content_Types].xml': strToU8('<Types/>'),
          'word/document.xml': [new Uint8Array(300 * 1024 * 1024), { level: 1 }],
        }),
      );
      assert.ok(bomb.length < 4 * 1024 * 1024);
      const start = process.memoryUsage().rss;
      const { status } = await upload('a.docx', bomb, '/api/imports');
      assert.equal(status, 415);
      assert.ok(process.memoryUsage().rss - start < 250 * 1024 * 1024);
      const taken = await upload('a.docx', bomb);
      assert.equal(taken.status, 200);
      const [file] = taken.json;
      const { json } = await clerk('POST', '/api/publications', draft({ attachments: [file] }));
      const submitted = await clerk('POST', `/api/publications/${json.id}/submit`, { version: 1 });
      // What screening cannot look into stays where it is.
      assert.equal(submitted.status, 409, JSON.stringify(submitted.json));
    });
  });
}

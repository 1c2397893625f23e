import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import fc from 'fast-check';
import { pdfFile, plainManner } from '../../test/pdf/pdf-file.ts';
import { typst } from '../platform/index.ts';
import { type CanvasLibrary, canvasLibrary } from './canvas.ts';
import { comparable } from './comparable.ts';
import type { Mark } from './mark.ts';
import { pagesOfPdf } from './pages-of-pdf.ts';
import { openPdf } from './pdf-library.ts';
import { proveRelease } from './prove-release.ts';
import { type RedactionTools, redactPages } from './redact-pages.ts';
import type { RedactionTypesetter } from './released-pdf.ts';
import type { SourcePage } from './source-page.ts';

const pdfOf = (...pages: readonly (readonly string[])[]) =>
  pdfFile(
    pages.map((lines) => ({
      texts: lines.map((text, index) => ({ x: 60, y: 90 + index * 30, size: 13, text })),
      lines: [],
    })),
    { ...plainManner, width: 480, height: 260 },
  );

describe('withholding parts of a record', () => {
  let canvas: CanvasLibrary;
  let tools: RedactionTools;
  before(async () => {
    canvas = await canvasLibrary();
    const typesetter = (await typst()) as unknown as RedactionTypesetter;
    tools = { canvas, typesetter, root: process.cwd() };
  });
  const pagesOf = async (...pages: readonly (readonly string[])[]) =>
    (await pagesOfPdf(pdfOf(...pages), canvas)).pages;
  const textOf = async (file: Uint8Array) =>
    (await pagesOfPdf(file, canvas)).pages.flatMap(lineTexts).join('\n');
  const redact = (pages: readonly SourcePage[], marks: readonly Mark[]) =>
    redactPages('答复附件', pages, marks, tools);

  test('what is marked is gone, everything else can still be read and searched', async () => {
    const pages = await pagesOf(['申请人李小四，电话 13800001111。', '经查符合条件。']);
    const redacted = await redact(pages, [markOf(pages, '李小四'), markOf(pages, '13800001111')]);
    assert.ok(redacted.proven);
    const text = await textOf(redacted.file);
    assert.match(text, /申请人■，电话 ■。/);
    assert.match(text, /经查符合条件。/);
    assert.deepEqual(
      redacted.list.map(({ page, ground, characters }) => ({ page, ground, characters })),
      [
        { page: 1, ground: 'privacy', characters: 3 },
        { page: 1, ground: 'privacy', characters: 11 },
      ],
    );
  });

  test('the released file tells those who cannot see it its language, its text and what each picture is', async () => {
    const pages = await pagesOf(['申请人李小四。'], ['经查符合条件。']);
    const redacted = await redact(pages, [markOf(pages, '李小四')]);
    assert.ok(redacted.proven);
    const pdf = await (await openPdf(redacted.file, canvas)).promise;
    const info = (await pdf.getMetadata()).info as { readonly Title: string; readonly Language: string };
    assert.deepEqual([info.Title, info.Language], ['答复附件', 'zh-CN']);
    for (const [number, told] of [
      [1, '第 1 页的图像，有 1 处遮盖，不予公开'],
      [2, '第 2 页的图像，没有遮盖的部分'],
    ] as const) {
      const tags = JSON.stringify(await (await pdf.getPage(number)).getStructTree());
      assert.match(tags, /"role":"Figure"/);
      assert.ok(tags.includes(told), tags);
    }
    await pdf.loadingTask.destroy();
  });

  test('the same text unmarked on another page stops the release and says where', async () => {
    const pages = await pagesOf(['申请人李小四。'], ['核查对象李 小四已到场。']);
    const redacted = await redact(pages, [markOf(pages, '李小四')]);
    assert.ok(!redacted.proven);
    assert.deepEqual(
      redacted.findings.map(({ code, page, sentence }) => ({ code, page, sentence })),
      [
        {
          ...{ code: 'repeated', page: 2 },
          sentence: '同样的内容还出现在第 2 页，没有遮盖。请一并遮盖后重新生成。',
        },
      ],
    );
    const also = redacted.findings[0]!.boxes.map((box): Mark => ({ page: 2, box, ground: 'privacy' }));
    assert.ok((await redact(pages, [markOf(pages, '李小四'), ...also])).proven);
  });

  test('a text that is marked character by character is one text', async () => {
    const pages = await pagesOf(['李小四申请。', '经办李小四。']);
    const single = [...'李小四'].map((one) => markOf(pages, one));
    const redacted = await redact(pages, single);
    assert.ok(!redacted.proven && redacted.findings[0]?.code === 'repeated');
  });

  test('a name that continues on the next line is found there too', async () => {
    const pages = await pagesOf(['李小四申请。经办人是李', '小四本人。']);
    const redacted = await redact(pages, [markOf(pages, '李小四')]);
    assert.ok(!redacted.proven && redacted.findings[0]?.code === 'repeated');
  });

  test('a mark that grazes a character takes the whole of it', async () => {
    const pages = await pagesOf(['甲乙丙丁']);
    const [x, y, width, height] = charactersOf(pages[0]!)[1]!.box;
    const box = [x + width / 2, y + height / 3, width, height / 3] as const;
    const redacted = await redact(pages, [{ page: 1, box, ground: 'internal' }]);
    assert.ok(redacted.proven);
    assert.equal((await textOf(redacted.file)).split('\n')[0], '甲■丁');
  });

  test('text that nobody can see is not passed on', async () => {
    const bytes = pdfFile(
      [
        {
          texts: [
            { x: 60, y: 90, size: 12, text: '可以公开的内容' },
            { x: 60, y: 130, size: 12, text: '李小四的身份证号', hidden: true },
          ],
          lines: [],
        },
      ],
      plainManner,
    );
    const { pages, leftOut } = await pagesOfPdf(bytes, canvas);
    assert.deepEqual(pages.flatMap(lineTexts), ['可以公开的内容']);
    assert.deepEqual(leftOut, ['第 1 页有 8 个看不见的字，不随件提供。']);
  });

  test('a file in which the text was left behind is not proven', async () => {
    const pages = await pagesOf(['申请人李小四。']);
    const [mark] = [markOf(pages, '李小四')];
    const withheld = { strings: ['李小四'], written: ['李小四'], characters: 3 };
    const pretended = [{ ...pages[0]!, lines: [], marks: [{ ...mark, ...withheld }] }];
    const untouched = await redact(pages, []);
    assert.ok(untouched.proven);
    const codes = (await proveRelease(untouched.file, pretended, canvas)).map(({ code }) => code);
    assert.ok(codes.includes('in-text') && codes.includes('not-black'));
    const titled = await redactPages('李小四的材料', pages, [mark], tools);
    assert.ok(!titled.proven && titled.findings.some(({ code }) => code === 'in-properties'));
    const beside = (await redact(pages, [mark])) as { readonly file: Uint8Array };
    const extended = Buffer.concat([beside.file, Buffer.from('% 李小四李小四')]);
    const doubled = [{ ...pretended[0]!, marks: [{ ...mark, ...withheld, strings: ['李小四李小四'] }] }];
    const found = await proveRelease(extended, doubled, canvas);
    assert.ok(found.some(({ code }) => code === 'in-bytes'));
    const damaged = await proveRelease(beside.file.subarray(0, 500), pretended, canvas);
    assert.ok(damaged.length > 0);
  });

  test('whatever is marked in whatever text, no released text holds it', async () => {
    const line = fc.string({
      unit: fc.constantFrom(...'甲乙丙丁戊己庚辛AbW 019。，（'),
      minLength: 4,
      maxLength: 28,
    });
    const wish = fc.record({ from: fc.nat(200), length: fc.integer({ min: 1, max: 9 }) });
    let released = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { minLength: 1, maxLength: 5 }),
        fc.array(wish, { minLength: 1, maxLength: 4 }),
        async (lines, wishes) => {
          const pages = await pagesOf(lines);
          const characters = charactersOf(pages[0]!);
          if (characters.length === 0) return;
          const marks = wishes.flatMap(({ from, length }): Mark[] => {
            const start = from % characters.length;
            return characters
              .slice(start, start + length)
              .map(({ box }) => ({ page: 1, box, ground: 'privacy' as const }));
          });
          const redacted = await redact(pages, marks);
          if (!redacted.proven) return;
          released += 1;
          const text = comparable(await textOf(redacted.file));
          const hidden = pages[0]!.lines.flatMap((one) =>
            one
              .map((character) => (marks.some(({ box }) => box === character.box) ? character.text : '\0'))
              .join('')
              .split(/\0+/)
              .map(comparable)
              .filter((piece) => [...piece].length >= 4),
          );
          for (const piece of hidden)
            assert.ok(!text.includes(piece), 'a marked piece is in the released text');
          const black = text.split('遮盖清单')[0]!.replaceAll('■', '').length;
          assert.ok(black < comparable(lines.join('')).length, 'less text than before');
        },
      ),
      { seed: 20261121, numRuns: 10 },
    );
    assert.ok(released > 2, `${released} files were released`);
  });
});

const charactersOf = (page: SourcePage) => page.lines.flat().filter(({ text }) => text.trim() !== '');
const lineTexts = (page: SourcePage) => page.lines.map((line) => line.map(({ text }) => text).join(''));

/** A mark on the first place where a text stands. */
function markOf(pages: readonly SourcePage[], wanted: string): Mark {
  for (const [index, { lines }] of pages.entries())
    for (const line of lines) {
      const at = line
        .map(({ text }) => text)
        .join('')
        .indexOf(wanted);
      if (at < 0) continue;
      const [first, last] = [line[at]!.box, line[at + wanted.length - 1]!.box];
      const box = [first[0], first[1], last[0] + last[2] - first[0], first[3]] as const;
      return { page: index + 1, box, ground: 'privacy' };
    }
  throw new Error('no such text');
}

import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { BurntPage } from './burn-marks.ts';
import { type CanvasLibrary, scale } from './canvas.ts';
import { comparable, occursIn } from './comparable.ts';
import { findInBytes } from './find-in-bytes.ts';
import { findRepeats } from './find-repeats.ts';
import { covered, pixelsOf } from './ink.ts';
import { openPdf } from './pdf-library.ts';
import { pdfStreams } from './pdf-streams.ts';
import type { ProofFinding } from './proof-finding.ts';

/**
 * Proves that a released file holds nothing of what is withheld (公开前核验): neither text nor properties nor bytes nor
 * pixels. No findings: proven. Whatever cannot be verified is a finding.
 */
export async function proveRelease(
  released: Uint8Array,
  pages: readonly BurntPage[],
  canvas: CanvasLibrary,
): Promise<readonly ProofFinding[]> {
  const withheld = [...new Set(pages.flatMap(({ marks }) => marks.flatMap(({ strings }) => strings)))];
  const repeats = findRepeats(pages, withheld);
  if (repeats.length > 0) return repeats;
  try {
    return [
      ...(await provenContent(released, pages, withheld, canvas)),
      ...provenBytes(released, pages, withheld),
    ];
  } catch {
    return [
      finding(
        'unverifiable',
        null,
        '生成的文件无法核验，不予公开。请重新生成；仍不成功的，请换一种格式上传原件。',
      ),
    ];
  }
}

const finding = (code: ProofFinding['code'], page: number | null, sentence: string): ProofFinding => ({
  ...{ code, page, sentence, boxes: [] },
});

async function provenContent(
  released: Uint8Array,
  pages: readonly BurntPage[],
  withheld: readonly string[],
  canvas: CanvasLibrary,
): Promise<readonly ProofFinding[]> {
  const loading = await openPdf(released, canvas);
  try {
    const document = await loading.promise;
    if (document.numPages <= pages.length)
      return [finding('unverifiable', null, '生成的文件页数不对，不予公开。请重新生成。')];
    const findings: ProofFinding[] = [];
    if (holds(JSON.stringify(await document.getMetadata()), withheld))
      findings.push(
        finding('in-properties', null, '文件属性里有应当遮盖的内容，不予公开。请修改文件名称后重新生成。'),
      );
    let whole = '';
    for (let number = 1; number <= document.numPages; number += 1) {
      const text = await textOfPage(document, number);
      if (holds(text, withheld))
        findings.push(finding('in-text', number, `第 ${number} 页的文字里仍有应当遮盖的内容，不予公开。`));
      whole += text;
      const page = pages[number - 1];
      if (page && !(await isBlack(document, number, page, canvas)))
        findings.push(finding('not-black', number, `第 ${number} 页的遮盖没有完全盖住，不予公开。`));
    }
    if (findings.length === 0 && holds(whole, withheld))
      findings.push(finding('in-text', null, '跨页的文字里仍有应当遮盖的内容，不予公开。'));
    return findings;
  } finally {
    await loading.destroy();
  }
}

const holds = (text: string, withheld: readonly string[]): boolean => {
  const clear = comparable(text);
  return withheld.some((one) => occursIn(clear, one) >= 0);
};

async function textOfPage(document: PDFDocumentProxy, number: number): Promise<string> {
  const page = await document.getPage(number);
  const { items } = await page.getTextContent({ disableNormalization: true });
  return items.map((item) => ('str' in item ? item.str : '')).join('');
}

/** Dark enough that nothing can be told apart. */
const darkest = 12;

/** Whether everything within the marks is black, as another program draws the released page. */
async function isBlack(
  document: PDFDocumentProxy,
  number: number,
  { marks, width, height }: BurntPage,
  { surface }: CanvasLibrary,
): Promise<boolean> {
  if (marks.length === 0) return true;
  const drawn = surface(Math.ceil(width * scale), Math.ceil(height * scale));
  drawn.context.fillStyle = '#fff';
  drawn.context.fillRect(0, 0, drawn.canvas.width, drawn.canvas.height);
  const page = await document.getPage(number);
  const viewport = page.getViewport({ scale });
  await page.render({ canvas: null, canvasContext: drawn.context as never, viewport }).promise;
  const pixels = pixelsOf(drawn);
  return marks.every(({ box: [x, y, across, down] }) => {
    // At its border a box mixes with its surroundings when a page is drawn anew.
    const inner = 1.5 / scale;
    const area = covered(pixels, [x + inner, y + inner, across - 2 * inner, down - 2 * inner]);
    if (!area) return true;
    for (let row = area.top; row < area.bottom; row += 1)
      for (let column = area.left; column < area.right; column += 1)
        for (let colour = 0; colour < 3; colour += 1)
          if (pixels.data[(row * pixels.width + column) * 4 + colour]! > darkest) return false;
    return true;
  });
}

function provenBytes(
  released: Uint8Array,
  pages: readonly BurntPage[],
  withheld: readonly string[],
): readonly ProofFinding[] {
  const file = Buffer.from(released);
  const streams = pdfStreams(file);
  if (!streams) return [finding('unverifiable', null, '生成的文件有无法解开的部分，不予公开。请重新生成。')];
  const written = pages.flatMap(({ marks }) =>
    marks.flatMap((mark) => mark.written.map((one) => one.trim())),
  );
  const telling = [...withheld, ...written.filter((one) => withheld.includes(comparable(one)))];
  return findInBytes(telling, file, streams)
    ? [finding('in-bytes', null, '文件的数据里有应当遮盖的内容，不予公开。')]
    : [];
}

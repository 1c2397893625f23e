import type { BurntPage } from './burn-marks.ts';
import { grounds } from './grounds.ts';
import type { WithheldLine } from './withheld-list.ts';

/** What is needed of a Typst compiler. */
export interface RedactionTypesetter {
  mapShadow(path: string, content: Buffer): void;
  resetShadow(): void;
  pdf(
    source: { readonly mainFileContent: string; readonly inputs: Record<string, string> },
    options: { readonly pdfStandard: string },
  ): Uint8Array;
}

/** A released file before its proof. */
export interface ReleasedContent {
  readonly title: string;
  readonly pages: readonly BurntPage[];
  readonly list: readonly WithheldLine[];
}

/**
 * Builds the released file from nothing (生成公开件): pictures with what is withheld burnt out, the remaining text
 * where it stands but without ink, and the list of what is withheld. All texts come in as data, so none runs as code.
 * The file is tagged for screen readers (PDF/UA): title, language, the text in its order, and what each picture is.
 */
export function releasedPdf(
  { title, pages, list }: ReleasedContent,
  typesetter: RedactionTypesetter,
  root: string,
): Uint8Array {
  typesetter.resetShadow();
  try {
    const laid = pages.map(({ width, height, lines, picture, marks }, index) => {
      const path = `/redaction/page-${index + 1}.png`;
      typesetter.mapShadow(`${root}${path}`, Buffer.from(picture));
      return {
        ...{ width, height, path, alternative: inWords(index + 1, marks.length) },
        runs: lines.flat().flatMap(({ text, box }) => (text.trim() === '' ? [] : [{ text, box }])),
      };
    });
    const rows = list.map(({ page, ground, characters, area }) => [
      `第 ${page} 页`,
      `${grounds[ground].label}（${grounds[ground].citation.label}）`,
      characters > 0 ? `${characters} 个字` : `约 ${area} 平方厘米`,
    ]);
    const data = JSON.stringify({ title, pages: laid, rows });
    return typesetter.pdf({ mainFileContent: template, inputs: { data } }, { pdfStandard: 'ua-1' });
  } finally {
    typesetter.resetShadow();
  }
}

/** What somebody who cannot see a page is told of its picture. */
const inWords = (number: number, withheld: number): string =>
  `第 ${number} 页的图像，${withheld === 0 ? '没有遮盖的部分' : `有 ${withheld} 处遮盖，不予公开`}`;

const template = `#let data = json(bytes(sys.inputs.data))
#set document(title: data.title, date: none)
#set text(font: "Noto Serif SC", lang: "zh", region: "cn")
#for sheet in data.pages {
  page(width: sheet.width * 1pt, height: sheet.height * 1pt, margin: 0pt)[
    #place(image(sheet.path, width: 100%, height: 100%, alt: sheet.alternative))
    #for run in sheet.runs {
      let (x, y, across, down) = run.box
      place(dx: x * 1pt, dy: y * 1pt, context {
        let body = text(size: down * 0.8pt, fill: rgb(0, 0, 0, 0), run.text)
        let natural = measure(body).width
        scale(x: if natural > 0pt { across * 1pt / natural * 100% } else { 100% }, origin: left + top, box(body))
      })
    }
  ]
}
#set page(paper: "a4", margin: 25mm)
#set text(size: 11pt)
= 遮盖清单
#if data.rows.len() == 0 [没有遮盖内容。] else {
  table(columns: (auto, 1fr, auto), table.header([所在页], [理由和依据], [遮盖范围]), ..data.rows.flatten())
}
`;

import type { Letter } from './compose-letter.ts';
import { letterPage } from './letter-page.ts';

/** What is needed of a Typst compiler; it is handed in because it is a native program. */
export interface LetterTypesetter {
  /** Typesets a document and returns the bytes of its PDF; throws when the source has a mistake. */
  pdf(
    source: { readonly mainFileContent: string; readonly inputs: Record<string, string> },
    options: { readonly pdfStandard: string },
  ): Uint8Array;
}

/** A letter as a PDF for printing and for screen readers. Its texts come in as data, so none of them runs as code. */
export const letterPdf = (letter: Letter, typesetter: LetterTypesetter): Uint8Array =>
  typesetter.pdf(
    { mainFileContent: template, inputs: { data: JSON.stringify({ ...letter, page: letterPage }) } },
    { pdfStandard: 'ua-1' },
  );

const template = `
#let data = json(bytes(sys.inputs.data))
#let rules = data.page
#let latin = (name: "Times New Roman", covers: "latin-in-cjk")
#let prose-fonts = (latin, "FangSong_GB2312", "仿宋_GB2312", "FangSong", "仿宋", "Noto Serif SC")
#let title-fonts = (latin, "FZXiaoBiaoSong-B05S", "方正小标宋简体", "Noto Serif SC")
#set document(title: data.title, author: (data.organ,), date: none)
#set page(
  width: rules.width * 1mm,
  height: rules.height * 1mm,
  margin: (
    top: rules.margin.top * 1mm,
    right: rules.margin.right * 1mm,
    bottom: rules.margin.bottom * 1mm,
    left: rules.margin.left * 1mm,
  ),
)
#let size = rules.size.body * 1pt
#let gap = rules.linePitch * 1pt - size
#set text(lang: "zh", region: "cn", size: size, font: prose-fonts, top-edge: 0.8em, bottom-edge: -0.2em)
#set text(cjk-latin-spacing: none)
#set par(leading: gap, spacing: gap, justify: true, first-line-indent: (amount: 2em, all: true))
#show title: it => {
  set align(center)
  set par(first-line-indent: 0pt, justify: false)
  set text(size: rules.size.title * 1pt, font: title-fonts, weight: "bold")
  block(above: 0pt, below: gap, it.body)
}
#title(data.title)
#{
  set par(first-line-indent: 0pt)
  align(center, data.number)
  v(rules.linePitch * 1pt)
  if data.addressee != none { par(data.addressee) }
}
#for text in data.paragraphs {
  for line in text.split("\\n") { par(line) }
}
#{
  set par(first-line-indent: 0pt)
  block(above: rules.linePitch * 2pt, breakable: false, width: 100%, {
    align(right, pad(right: 2 * size, data.organ))
    align(right, pad(right: 4 * size, data.date))
  })
}
`;

import type { LetterTypesetter } from './letter-pdf.ts';

/** What stands on an envelope (信封). */
export interface Envelope {
  readonly postcode: string;
  readonly address: string;
  readonly name: string;
  /** For organisations: the person it is for. */
  readonly contact: string;
  readonly sender: string;
  readonly senderAddress: string;
  readonly senderPostcode: string;
}

/** Envelopes of the size DL (220 × 110 mm, GB/T 1416) for printing one after the other. Texts come in as data. */
export const envelopePdf = (envelopes: readonly Envelope[], typesetter: LetterTypesetter): Uint8Array =>
  typesetter.pdf(
    { mainFileContent: template, inputs: { data: JSON.stringify(envelopes) } },
    { pdfStandard: 'ua-1' },
  );

const template = `
#let envelopes = json(bytes(sys.inputs.data))
#set document(title: "信封", date: none)
#set page(width: 220mm, height: 110mm, margin: 0mm)
#set text(lang: "zh", region: "cn", size: 14pt, font: ((name: "Times New Roman", covers: "latin-in-cjk"), "FangSong_GB2312", "仿宋_GB2312", "FangSong", "仿宋", "Noto Serif SC"))
#let boxes(code) = {
  let digits = code.clusters()
  stack(dir: ltr, spacing: 2mm, ..range(6).map(at => box(width: 8mm, height: 10mm, stroke: 0.5pt + red, align(center + horizon, text(size: 16pt, digits.at(at, default: ""))))))
}
#for (index, envelope) in envelopes.enumerate() {
  if index > 0 { pagebreak() }
  place(top + left, dx: 12mm, dy: 12mm, boxes(envelope.postcode))
  place(top + left, dx: 28mm, dy: 34mm, block(width: 170mm, {
    set par(leading: 0.9em)
    par(envelope.address)
    v(2mm)
    par(text(size: 18pt, envelope.name + "　收"))
    if envelope.contact != "" { par("（" + envelope.contact + "）") }
  }))
  place(bottom + right, dx: -14mm, dy: -12mm, block(width: 120mm, {
    set align(right)
    set text(size: 12pt)
    par(envelope.senderAddress)
    par(envelope.sender)
    par(envelope.senderPostcode)
  }))
}
`;

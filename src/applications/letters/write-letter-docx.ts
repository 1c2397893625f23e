import {
  AlignmentType,
  Document,
  DocumentGridType,
  type IFontAttributesProperties,
  LineRuleType,
  Packer,
  Paragraph,
  TextRun,
} from 'docx';
import type { Letter } from './compose-letter.ts';
import { letterPage } from './letter-page.ts';

const { margin, size, linePitch } = letterPage;
const ofMillimetres = (millimetres: number) => Math.round((millimetres * 1440) / 25.4);
const ofPoints = (points: number) => Math.round(points * 20);
const face = (eastAsia: string): IFontAttributesProperties => ({
  ...{ ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman', eastAsia },
});
const spacing = { line: ofPoints(linePitch), lineRule: LineRuleType.EXACT } as const;
const empty = () => new Paragraph({ spacing });

/** Writes a letter as a Word document: paper, grid and typefaces of official documents. */
export async function writeLetterDocx(letter: Letter): Promise<Uint8Array> {
  const document = new Document({
    ...{ title: letter.title, creator: letter.organ, lastModifiedBy: letter.organ },
    styles: {
      default: { document: { run: { font: face('仿宋_GB2312'), size: size.body * 2, color: '000000' } } },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: ofMillimetres(letterPage.width), height: ofMillimetres(letterPage.height) },
            margin: {
              ...{ top: ofMillimetres(margin.top), right: ofMillimetres(margin.right) },
              ...{ bottom: ofMillimetres(margin.bottom), left: ofMillimetres(margin.left) },
            },
          },
          grid: { type: DocumentGridType.LINES, linePitch: ofPoints(linePitch) },
        },
        children: wordParagraphs(letter),
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function wordParagraphs({ title, number, addressee, paragraphs, organ, date }: Letter): Paragraph[] {
  const right = (text: string, characters: number) =>
    new Paragraph({
      ...{ text, spacing, alignment: AlignmentType.RIGHT, keepLines: true },
      indent: { right: ofPoints(size.body * characters) },
    });
  return [
    new Paragraph({
      ...{ alignment: AlignmentType.CENTER, spacing: { ...spacing, line: ofPoints(linePitch * 1.25) } },
      children: [new TextRun({ text: title, font: face('方正小标宋简体'), size: size.title * 2 })],
    }),
    new Paragraph({ text: number, spacing, alignment: AlignmentType.CENTER }),
    empty(),
    ...(addressee ? [new Paragraph({ text: addressee, spacing })] : []),
    ...paragraphs.flatMap((paragraph) =>
      paragraph.split('\n').map(
        (text) =>
          new Paragraph({
            ...{ text, spacing, alignment: AlignmentType.BOTH },
            indent: { firstLine: ofPoints(size.body * 2), firstLineChars: 200 },
          }),
      ),
    ),
    empty(),
    empty(),
    // With a seal the date ends four characters before the edge, and the seal covers it.
    right(organ, 2),
    right(date, 4),
  ];
}

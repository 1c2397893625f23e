import {
  AlignmentType,
  DocumentGridType,
  type ISectionPropertiesOptions,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import { fonts, twipsOfMillimetres, twipsOfPoints } from './docx-styles.ts';
import { officialPage } from './official-page.ts';

const { margin, pageNumberDrop, size } = officialPage;

/** Paper, margins and the grid of 22 lines. */
export const page: ISectionPropertiesOptions = {
  page: {
    size: { width: twipsOfMillimetres(officialPage.width), height: twipsOfMillimetres(officialPage.height) },
    margin: {
      top: twipsOfMillimetres(margin.top),
      right: twipsOfMillimetres(margin.right),
      bottom: twipsOfMillimetres(margin.bottom),
      left: twipsOfMillimetres(margin.left),
      // The dash is in the middle of its line.
      footer: twipsOfMillimetres(margin.bottom - pageNumberDrop) - twipsOfPoints(size.pageNumber / 2),
    },
  },
  grid: { type: DocumentGridType.LINES, linePitch: twipsOfPoints(officialPage.linePitch) },
};

/** — 1 — on the outer edge, one character in: at the right of odd pages, at the left of even ones. */
export function pageNumber(alignment: typeof AlignmentType.LEFT | typeof AlignmentType.RIGHT): Paragraph {
  const indent = twipsOfPoints(size.pageNumber);
  return new Paragraph({
    alignment,
    indent: alignment === AlignmentType.RIGHT ? { right: indent } : { left: indent },
    children: [
      new TextRun({
        children: ['— ', PageNumber.CURRENT, ' —'],
        font: fonts.pageNumber,
        size: size.pageNumber * 2,
      }),
    ],
  });
}

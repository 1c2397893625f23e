import type { Located, Remark, Section, SectionId } from '../../report.ts';
import type { SourceFormat } from '../../source-document.ts';
import { headingsOf, problemsWithoutHeading, type SectionHeading } from '../lines/heading-lines.ts';
import type { Line } from '../lines/lines.ts';
import type { Range, Regions } from '../regions/regions.ts';
import { brokenSentences, joinBrokenParagraphs } from './broken-paragraphs.ts';

/** Sections in printed order, and the text before the first of them. */
export interface SectionReading {
  readonly sections: Section[];
  readonly preface: Located[];
  readonly remarks: Remark[];
  /** Index of the first section's line; the number of lines when there is none. */
  readonly firstLine: number;
}

/** Cuts the document's prose into the six sections; lines of the three tables are left out. */
export function readSections(
  lines: readonly Line[],
  regions: Regions,
  titleLines: ReadonlySet<number>,
  format: SourceFormat,
): SectionReading {
  const sections: OpenSection[] = [];
  const preface: Located[] = [];
  const remarks: Remark[] = [];
  let firstLine = lines.length;
  const tables = [regions.disclosed, regions.applications, regions.disputes].filter(
    (range) => range !== null,
  );
  const tablesEnd = Math.max(0, ...tables.map(({ end }) => end));

  const headings = headingsOf(lines);
  let texts = preface;
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index]!;
    const found = headings[index]!;
    if (found === 'contents') continue;
    const heading =
      found ?? (index >= tablesEnd && tablesEnd > 0 ? problemsWithoutHeading(line, sections) : null);
    if (heading) {
      firstLine = Math.min(firstLine, index);
      texts = openSection(heading, line, sections, remarks).texts;
      if (heading.rest !== '' && !isInside(tables, index))
        texts.push({ text: heading.rest, place: line.place });
    } else if (!line.grid && !isInside(tables, index) && !titleLines.has(index)) {
      const text = line.text.trim();
      if (text !== '') texts.push({ text, place: line.place });
    }
  }
  return {
    sections: sections.map(({ texts, ...section }) => ({
      ...section,
      paragraphs: joinBrokenParagraphs(texts, format),
    })),
    preface: joinBrokenParagraphs(preface, format),
    remarks: [...remarks, ...sections.flatMap(({ texts }) => brokenSentences(texts, format))],
    firstLine,
  };
}

/** A section whose text is still being gathered. */
interface OpenSection {
  readonly id: SectionId;
  readonly heading: Located;
  readonly level: number | null;
  readonly texts: Located[];
}

/** The section a heading begins, or goes on with where it is printed a second time. */
function openSection(
  { id, title }: SectionHeading,
  { place, heading: level }: Line,
  sections: OpenSection[],
  remarks: Remark[],
): OpenSection {
  const printed = sections.find((section) => section.id === id);
  if (printed) {
    const message = `“${title}”这一标题出现了两次。`;
    remarks.push({ kind: 'section-repeated', message, place, cells: [] });
    return printed;
  }
  const section = { id, heading: { text: title, place }, level, texts: [] };
  sections.push(section);
  return section;
}

const isInside = (tables: readonly Range[], index: number): boolean =>
  tables.some(({ start, end }) => index >= start && index < end);

import { strToU8, type Zippable, zipSync } from 'fflate';

/** A zip archive of texts. */
export function zipOf(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const files: Zippable = {};
  for (const [name, content] of Object.entries(parts)) {
    files[name] = typeof content === 'string' ? strToU8(content) : content;
  }
  return zipSync(files, { mtime: '2024-01-18T00:00:00Z' });
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const relationships = 'http://schemas.openxmlformats.org/package/2006/relationships';
const officeRelation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** The relations part of a package or of one of its parts: [id, type, target] each. */
export function relationsPart(relations: readonly (readonly [string, string, string])[]): string {
  const list = relations.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${officeRelation}/${type}" Target="${target}"/>`,
  );
  return `${declaration}<Relationships xmlns="${relationships}">${list.join('')}</Relationships>`;
}

/** The parts of a Word document whose body holds this markup; other parts may be added or replaced. */
export function docxParts(
  body: string,
  others: Readonly<Record<string, string>> = {},
): Record<string, string> {
  return {
    '[Content_Types].xml': `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    '_rels/.rels': relationsPart([['rId1', 'officeDocument', 'word/document.xml']]),
    'word/document.xml':
      `${declaration}<w:document xmlns:w="${word}" xmlns:r="${officeRelation}" ` +
      'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">' +
      `<w:body>${body}</w:body></w:document>`,
    ...others,
  };
}

/** A sheet of a workbook: its name, the inside of its worksheet element, and its state. */
export interface SheetParts {
  readonly name: string;
  readonly inside: string;
  readonly state?: 'hidden' | 'veryHidden';
}

/** The parts of a workbook with these sheets. */
export function xlsxParts(
  sheets: readonly SheetParts[],
  strings: readonly string[] = [],
  styles = '',
): Record<string, string> {
  const parts: Record<string, string> = {
    '_rels/.rels': relationsPart([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml':
      `${declaration}<workbook xmlns="${spreadsheet}" xmlns:r="${officeRelation}"><sheets>` +
      sheets
        .map(({ name, state }, index) => {
          const hidden = state ? ` state="${state}"` : '';
          return `<sheet name="${name}" sheetId="${index + 1}"${hidden} r:id="rId${index + 1}"/>`;
        })
        .join('') +
      '</sheets></workbook>',
    'xl/_rels/workbook.xml.rels': relationsPart([
      ...sheets.map(
        (_, index) => [`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`] as const,
      ),
      ['rIdS', 'sharedStrings', 'sharedStrings.xml'],
      ['rIdF', 'styles', 'styles.xml'],
    ]),
    'xl/sharedStrings.xml': `${declaration}<sst xmlns="${spreadsheet}">${strings.map((text) => `<si>${text}</si>`).join('')}</sst>`,
    'xl/styles.xml': `${declaration}<styleSheet xmlns="${spreadsheet}">${styles}</styleSheet>`,
  };
  for (const [index, { inside }] of sheets.entries()) {
    parts[`xl/worksheets/sheet${index + 1}.xml`] =
      `${declaration}<worksheet xmlns="${spreadsheet}">${inside}</worksheet>`;
  }
  return parts;
}

import type { SourcePage } from '../../redaction/index.ts';
import type { ApplicationTools } from '../tools.ts';

/** What the seals are bound to: none opens for another record or page. */
const place = (recordId: string, what: string) => `application.record:${recordId}:${what}`;

type Sealing = Pick<ApplicationTools, 'seal'>;

/** A page as it is kept. */
export const sealedPage = ({ seal }: Sealing, recordId: string, number: number, page: SourcePage) => ({
  ...{ record_id: recordId, number, width: page.width, height: page.height },
  picture: seal.close(Buffer.from(page.picture).toString('base64'), place(recordId, `picture-${number}`)),
  lines: seal.close(JSON.stringify(page.lines), place(recordId, `lines-${number}`)),
});

/** The picture of a kept page: a PNG. */
export const openPicture = (
  { seal }: Sealing,
  recordId: string,
  row: { number: number; picture: string },
): Buffer => Buffer.from(seal.open(row.picture, place(recordId, `picture-${row.number}`)), 'base64');

/** The lines of a kept page. */
export const openLines = (
  { seal }: Sealing,
  recordId: string,
  row: { number: number; lines: string },
): SourcePage['lines'] => JSON.parse(seal.open(row.lines, place(recordId, `lines-${row.number}`)));

/** The name of a record as it is kept. */
export const sealedName = ({ seal }: Sealing, recordId: string, name: string) =>
  seal.close(name, place(recordId, 'name'));
/** The name of a record as it was given. */
export const openName = ({ seal }: Sealing, recordId: string, name: string) =>
  seal.open(name, place(recordId, 'name'));

/** The title of a released file as it is kept: before its proof nobody knows what it says. */
export const sealedTitle = ({ seal }: Sealing, buildId: string, title: string) =>
  seal.close(title, place(buildId, 'title'));
/** The title of a released file as it was given. */
export const openTitle = ({ seal }: Sealing, buildId: string, title: string) =>
  seal.open(title, place(buildId, 'title'));

/** A released file as it is kept. */
export const sealedFile = ({ seal }: Sealing, buildId: string, file: Uint8Array) =>
  seal.close(Buffer.from(file).toString('base64'), place(buildId, 'released'));
/** The bytes of a released file. */
export const openFile = ({ seal }: Sealing, buildId: string, file: string): Buffer =>
  Buffer.from(seal.open(file, place(buildId, 'released')), 'base64');

/** All pages of a record, opened, in order. */
export async function pagesOfRecord(
  tools: Pick<ApplicationTools, 'db' | 'seal'>,
  recordId: string,
): Promise<readonly SourcePage[]> {
  const rows = await tools.db
    .selectFrom('application_record_page')
    .selectAll()
    .where('record_id', '=', recordId)
    .orderBy('number')
    .execute();
  return rows.map((row) => ({
    ...{ width: row.width, height: row.height },
    ...{ picture: openPicture(tools, recordId, row), lines: openLines(tools, recordId, row) },
  }));
}

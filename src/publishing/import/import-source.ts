import type { BodyTree } from '../../bodies/index.ts';
import { type Day, parseDay } from '../../law/index.ts';
import { type Act, dayOfInstant, done, type Outcome, type Refusal } from '../../platform/index.ts';
import type { PublishingTools } from '../tools.ts';
import type { ImportItem, ImportReport, RefusedItem } from './import-item.ts';
import { importPublications } from './import-publications.ts';
import type { RawItem } from './read/raw-item.ts';
import { readSource } from './read/read-source.ts';

/**
 * Takes over the publications of a file or folder (批量导入): CSV, JSON, or pages in HTML. Bodies are named by name,
 * short name, address word or code, columns by name or address word. The report says what was refused and why.
 */
export async function importSource(
  tools: PublishingTools,
  act: Act,
  path: string,
  progress?: (done: number, all: number) => void,
): Promise<Outcome<ImportReport>> {
  const source = await readSource(path);
  return source.ok ? done(await importEntries(tools, act, source.value, { progress })) : source;
}

/** What is particular about one import. */
export interface ImportCircumstances {
  readonly progress?: ((done: number, all: number) => void) | undefined;
  /** Entries of the same source that went before. */
  readonly before?: number;
  /** Why nothing may be imported for a body; null when it may. Everything may be when absent. */
  readonly denied?: (bodyId: string, tree: BodyTree) => Refusal | null;
}

/** Takes over entries as they were read from a source. */
export async function importEntries(
  tools: PublishingTools,
  act: Act,
  entries: readonly RawItem[],
  { progress, before = 0, denied = () => null }: ImportCircumstances = {},
): Promise<ImportReport> {
  const [tree, columns] = await Promise.all([tools.structureOn(act.today), columnsByName(tools)]);
  const items: ImportItem[] = [];
  const refused: RefusedItem[] = [];
  for (const [index, raw] of entries.entries()) {
    const item = itemOf(raw, before + index, tree, columns, denied);
    if ('reasons' in item) refused.push(item);
    else items.push(item);
  }
  const report = await importPublications(tools, act, items, progress);
  return { ...report, refused: [...refused, ...report.refused] };
}

type Columns = ReadonlyMap<string, string>;

async function columnsByName({ db }: PublishingTools): Promise<Columns> {
  const rows = await db.selectFrom('publish_column').select(['id', 'body_id', 'name', 'slug']).execute();
  return new Map(
    rows.flatMap(({ id, body_id, name, slug }) => [
      [`${body_id} ${name}`, id],
      [`${body_id} ${slug}`, id],
    ]),
  );
}

function itemOf(
  { place, fields }: RawItem,
  index: number,
  tree: BodyTree,
  columns: Columns,
  denied: NonNullable<ImportCircumstances['denied']>,
): ImportItem | RefusedItem {
  const { body = '', column = '', title = '', html = '', releasedAt = '', formedOn = '' } = fields;
  const found = tree.all.find(({ name, shortName, slug, code }) =>
    [name, shortName, slug, code].includes(body.trim()),
  );
  const columnId = found && columns.get(`${found.id} ${column.trim()}`);
  const released = instantOf(releasedAt);
  const formed = formedOn === '' && released ? dayOfInstant(released) : dateOf(formedOn);
  const denial = found && denied(found.id, tree);
  if (denial) return { place, title, reasons: [denial.sentence] };
  const reasons = [
    Object.keys(fields).length === 0 ? '这一条读不出内容，请核对格式。' : null,
    found ? null : `没有名为“${body}”的机关，请填写全称、简称、网址标识或统一社会信用代码。`,
    found && !columnId ? `${found.name}没有名为“${column}”的栏目，请先开设栏目或改用已有的栏目。` : null,
    released ? null : `发布时间“${releasedAt}”不是有效的时间，应如 2024-03-01 或 2024-03-01 09:30。`,
    formed ? null : `成文日期“${formedOn}”不是有效的日期，应如 2024-03-01。`,
  ].filter((reason) => reason !== null);
  if (reasons.length > 0) return { place, title, reasons };
  const { key = `${index + 1}`, summary = '', number, topic, genre, source, keywords } = fields;
  return {
    ...{ key, place, columnId: columnId!, title, summary, formedOn: formed!, releasedAt: released! },
    html: /<[a-z]/i.test(html) ? html : paragraphsOf(html),
    metadata: {
      ...(number ? { number } : {}),
      ...(topic ? { topic } : {}),
      ...(genre ? { genre } : {}),
      ...(source ? { source } : {}),
      ...(keywords ? { keywords: keywords.split(/[;；,，、\s]+/).filter(Boolean) } : {}),
    },
  };
}

/** Text without marks: each line is a paragraph. */
const paragraphsOf = (text: string): string =>
  text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => `<p>${line.trim().replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`)
    .join('');

const written = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T]?(\d{1,2}):(\d{2})(?::\d{2})?)?$/;

/** A date as it is commonly written: 2024-03-01, 2024/3/1, 2024年3月1日. */
function dateOf(text: string): Day | null {
  const [, year, month, date] = written.exec(text.trim()) ?? [];
  return year ? parseDay(`${year}-${month!.padStart(2, '0')}-${date!.padStart(2, '0')}`) : null;
}

/** An instant in China; a date alone is taken for the beginning of that day. With a zone it is taken as it says. */
function instantOf(text: string): string | null {
  const [, , , , hour = '0', minute = '00'] = written.exec(text.trim()) ?? [];
  const on = dateOf(text);
  const zoned =
    text.includes('T') && /(?:Z|[+-]\d{2}:\d{2})$/.test(text.trim()) ? Date.parse(text.trim()) : Number.NaN;
  if (on === null) return Number.isNaN(zoned) ? null : new Date(zoned).toISOString();
  const at = Date.parse(`${on}T${hour.padStart(2, '0')}:${minute}:00+08:00`);
  return Number.isNaN(at) ? null : new Date(at).toISOString();
}

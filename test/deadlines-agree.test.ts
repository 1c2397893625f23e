import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Insertable } from 'kysely';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { received } from '../src/applications/acts.fixture.ts';
import { applicationDesk } from '../src/applications/desk.fixture.ts';
import {
  type ApplicationTables,
  type ApplicationTools,
  caseFilePdf,
  exportCaseFile,
  listUrgent,
  makeLetter,
  openApplication,
} from '../src/applications/index.ts';
import { fullContent } from '../src/applications/letters/letter-content.fixture.ts';
import { codeIndex, queryCode } from '../src/applications/query-code.ts';
import { addDays, addWorkdays, chineseDate, type Day, day, publishedCalendar } from '../src/law/index.ts';
import { actNow, anonymous, type PageRequest, typst } from '../src/platform/index.ts';
import { showFollowed } from '../src/portal/following/followed.ts';
import type { PortalTools } from '../src/portal/portal-tools.ts';
import type { SiteFacts } from '../src/portal/site.ts';

/**
 * Whole case files take their time: of so many days one is exported, of so many the printed file is read again. All of
 * them in the campaign, `npm run deadlines`.
 */
const every = process.env.EVERY_DAY ? { exported: 1, printed: 1 } : { exported: 20, printed: 400 };

const sources = { linked: async () => [], open: async () => null };
const [first, last] = [day('2019-01-01'), day('2026-12-31')];

/** The length in force: fifteen working days before the present Regulation, twenty since. */
const lengthOn = (on: Day) => (on < '2019-05-15' ? 15 : 20);

interface Kept {
  readonly id: string;
  readonly code: string;
  readonly on: Day;
}

describe('deadlines agree everywhere', async () => {
  const desk = await applicationDesk({ now: '2027-01-04T09:00:00+08:00' });
  const { db, tools, bodyId, by, grants } = desk;
  const today = day('2027-01-04');
  const compiler = await typst();
  const kept: Kept[] = [];

  it('begins with an application of every day from 2019 to 2026', async () => {
    const rows: Insertable<ApplicationTables['application']>[] = [];
    const acts = [];
    for (let on = first; on <= last; on = addDays(on, 1)) {
      const id = desk.newId();
      const code = queryCode(tools.seal, `start-day-${on}`);
      kept.push({ id, code, on });
      rows.push({
        ...{ id, body_id: bodyId, kind: 'information', channel: 'in-person', description: '征地补偿标准' },
        ...{ provision: '{"form":"paper","way":"post"}', applicant_index: 'x', submission_index: on },
        applicant: tools.seal.close(JSON.stringify({ name: '测甲' }), `application.applicant:${id}`),
        ...{ code_index: codeIndex(tools.seal, code), applicant_column: 'naturalPerson', number: on },
        ...{ state: 'received', submitted_on: on, received_on: on, concluded_on: null, version: 1 },
        created_at: `${on}T01:00:00.000Z`,
      });
      const { facts } = received(on);
      acts.push({
        ...{ id: desk.newId(), application_id: id, seq: 1, act: 'receive', on_day: on, key: 'receive' },
        ...{ at: `${on}T01:00:00.000Z`, by_id: 'x', by_name: '测经办', facts: JSON.stringify(facts) },
      });
    }
    for (let at = 0; at < rows.length; at += 500) {
      await db
        .insertInto('application')
        .values(rows.slice(at, at + 500))
        .execute();
      await db
        .insertInto('application_act')
        .values(acts.slice(at, at + 500))
        .execute();
    }
    assert.equal(kept.length, 2922);
  });

  it('tells the same day in the list, the file, the letter, the export and on the public page', async () => {
    const list = await listUrgent(db, publishedCalendar, [bodyId], today, 5000);
    const listed = new Map(list.map(({ id, clock }) => [id, clock.due]));
    const told = await byFours(kept, async ({ id, code, on }, index) => {
      const { due } = addWorkdays(publishedCalendar, on, lengthOn(on));
      assert.equal(listed.get(id), due, `list ${on}`);
      const file = await openApplication(tools, by('测经办'), grants, id);
      assert.equal(file.ok && file.value.clock.due, due, `file ${on}`);
      const { due: _, number: __, ...content } = fullContent;
      const letter = await makeLetter(tools, by('测经办'), grants, {
        ...{ applicationId: id, kind: 'register-sheet', dated: today },
        content: { ...content, number: '2026-0001' },
      });
      assert.ok(
        letter.ok && letter.value.letter.paragraphs.some((text) => text.includes(chineseDate(due))),
        on,
      );
      assert.match(
        await publicPage(tools, code),
        new RegExp(`答复期限：[^<]*</h2>\\s*<p><strong>${chineseDate(due)}</strong>`),
        on,
      );
      if (index % every.exported > 0) return due;
      const exported = await exportCaseFile(tools, by('测经办'), grants, id, sources);
      assert.ok(exported.ok);
      assert.deepEqual(exported.value.printed.facts[2], ['答复期限', chineseDate(due)], `export ${on}`);
      if (index % every.printed > 0) return due;
      const cover = await coverOf(caseFilePdf(exported.value.printed, compiler, process.cwd()));
      assert.ok(cover.includes(`答复期限${chineseDate(due)}`), `printed ${on}: ${cover}`);
      return due;
    });
    assert.equal(told.length, 2922);
    assert.ok(
      told.every((due, index) => index === 0 || lengthOn(kept[index]!.on) === 20 || due >= told[index - 1]!),
    );
  });
});

/** Four at a time, so that the database is never idle. */
async function byFours<T, R>(list: readonly T[], work: (one: T, index: number) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (let at = 0; at < list.length; at += 4)
    results.push(...(await Promise.all(list.slice(at, at + 4).map((one, place) => work(one, at + place)))));
  return results;
}

/** The text on the cover of a printed case file, as a reader of PDF files finds it. */
async function coverOf(bytes: Uint8Array): Promise<string> {
  const file = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const { items } = await (await file.getPage(1)).getTextContent();
  await file.loadingTask.destroy();
  return items
    .map((item) => ('str' in item ? item.str : ''))
    .join('')
    .replace(/\s/g, '');
}

/** The page on which an applicant reads where the application stands. */
async function publicPage(tools: ApplicationTools, code: string): Promise<string> {
  const act = actNow(tools.clock, anonymous, 'r');
  const request: PageRequest = {
    ...{ params: {}, query: {}, cookies: {}, form: { code }, url: '/follow', ip: '', act },
  };
  const portal = { applications: tools, bodies: { tree: tools.structureOn } } as unknown as PortalTools;
  const site = { name: '云溪县人民政府', address: '' } as SiteFacts;
  const { body } = await showFollowed(portal, { request, site, style: '/style.css' });
  return String(body);
}

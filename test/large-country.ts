import fc from 'fast-check';
import { draftFrom } from '../src/filing/draft-from.ts';
import { randomRecords } from '../src/filing/random-records.fixture.ts';
import type { CellId } from '../src/law/index.ts';
import type { Database, NewId } from '../src/platform/index.ts';
import {
  fillForm,
  type Report,
  readSource,
  recogniseReport,
  renderHtml,
  totalParts,
} from '../src/report/index.ts';

/** A country of invented bodies: provinces, counties below them, townships and departments below those. */
export interface LargeCountry {
  readonly root: string;
  readonly provinces: readonly string[];
  /** The counties of each province, in the order of the provinces. */
  readonly counties: readonly string[];
  /** Every body that files, counties first. */
  readonly bodies: readonly string[];
}

const provinceCount = 31;

/** Founds a country in which about so many bodies file, as one statement each for bodies and versions. */
export async function foundLargeCountry(
  { pool }: Database<never>,
  newId: NewId,
  filing: number,
): Promise<LargeCountry> {
  const root = newId();
  const provinces = Array.from({ length: provinceCount }, newId);
  const townships = 19;
  const counties = Array.from({ length: Math.floor(filing / (townships + 1)) }, newId);
  const rows: [id: string, name: string, kind: string, level: string, parent: string | null][] = [
    [root, '九州', 'organisation', 'province', null],
    ...provinces.map((id, at) => [id, `第${at}省`, 'organisation', 'province', root] as never),
    ...counties.map(
      (id, at) => [id, `第${at}县人民政府`, 'government', 'county', provinces[at % provinceCount]!] as never,
    ),
    ...counties.flatMap((county, at) =>
      Array.from({ length: townships }, (_, n) => {
        const isTown = n < 12;
        const name = isTown ? `第${at}县第${n}镇人民政府` : `第${at}县第${n}局`;
        return [
          newId(),
          name,
          isTown ? 'township' : 'department',
          isTown ? 'township' : 'county',
          county,
        ] as never;
      }),
    ),
  ];
  const column = (at: number) => rows.map((row) => row[at]);
  await pool.query('insert into public_body (id) select * from unnest($1::uuid[])', [column(0)]);
  await pool.query(
    `insert into public_body_version (id, body_id, name, short_name, slug, kind, level, parent_id, position, since)
     select gen_random_uuid(), id, name, name, 'b' || n, kind, level, parent, n, '2010-01-01'
     from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::uuid[])
       with ordinality as given (id, name, kind, level, parent, n)`,
    [column(0), column(1), column(2), column(3), column(4)],
  );
  await pool.query('update body_changes set structure = structure + 1');
  return { root, provinces, counties, bodies: rows.slice(1 + provinceCount).map(([id]) => id) };
}

/** Reports as they are read from pages, each cell with its place; `count` different ones. */
export async function readReports(count: number): Promise<readonly Report[]> {
  const records = fc.sample(randomRecords, { numRuns: count, seed: 7 });
  return Promise.all(
    records.map(async (one) => {
      const { report } = draftFrom(one);
      const page = renderHtml(report);
      const read = await readSource(new TextEncoder().encode(page), {
        ...{ name: 'report.html', pdf: () => Promise.reject(new Error('no PDF here')) },
      });
      if ('refused' in read) throw new Error(read.refused.message);
      return recogniseReport(read.document);
    }),
  );
}

/** The figures of a body and year: quiet as most are, or busy; the same every time. */
export function figuresOf(number: number, year: number): Report {
  const edition = year >= 2021 ? '2021' : '2019';
  const empty = fillForm({ body: '某机关', year, edition, counts: {} });
  const totals = totalParts(edition);
  const counts: Record<CellId, number> = {};
  for (const [at, cell] of Object.keys(empty.cells).entries()) {
    if (totals.has(cell)) continue;
    const draw = Math.imul(number * 31 + at * 7 + year, 0x45d9f3b) >>> 0;
    // One cell in six is not zero, as in the reports of bodies with some work; amounts have decimals.
    counts[cell] = cell.endsWith('/amount') ? (draw % 90_000) / 10_000 : draw % 6 === 0 ? draw % 97 : 0;
  }
  return fillForm({ body: '某机关', year, edition, counts });
}

import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { from as copyFrom } from 'pg-copy-streams';
import { day } from '../src/law/index.ts';
import type { Act, Database } from '../src/platform/index.ts';
import type { County, Tables } from '../src/server/index.ts';

const columns = [
  ['gzdt', '工作动态', 'news'],
  ['tzgg', '通知公告', 'notice'],
  ['zcwj', '政策文件', 'policy'],
  ['zcjd', '政策解读', 'interpretation'],
  ['gknb', '年度报告', 'report'],
  ['czxx', '财政信息', 'catalogue-item'],
  ['shjz', '社会救助', 'catalogue-item'],
] as const;

const places =
  '青禾 溪口 石桥 柳林 双河 龙泉 大坪 南坡 北岭 东湾 西塘 竹园 梅岭 松岗 金沙 白鹭 红旗 长乐'.split(' ');
const subjects =
  '春耕备耕 秸秆禁烧 防汛抗旱 森林防火 危房改造 农村低保 临时救助 养老服务 医保缴费 义务教育 食品安全 道路养护 饮水工程 环境整治 高标准农田 惠农补贴 安全生产 消防检查 就业培训 村务公开 财政预算 政府采购 耕地保护 宅基地审批 疫苗接种 垃圾分类 河道清淤 旅游推介 招商引资 法治宣传'.split(
    ' ',
  );
const sentences = [
  '为做好#工作，#镇召开专题会议，对下一阶段任务作出安排。',
  '会议要求各村组织人员逐户摸排，建立台账，限期整改。',
  '截至目前，全镇已完成#任务的百分之#，受益群众#户。',
  '根据《#实施办法》有关规定，现将#有关事项通知如下。',
  '各单位要加强领导，明确责任，确保#落到实处。',
  '符合条件的群众可以到便民服务中心申请，办理时限为#个工作日。',
  '资金来源为县级财政，共计#万元，实行专款专用。',
  '监督电话和举报信箱长期公开，欢迎社会各界监督。',
  '#村党支部书记介绍，通过开展#，群众的获得感明显增强。',
  '本通知自印发之日起施行，有效期五年。',
];

/** The same numbers every time, well mixed. */
const mixed = (seed: number): number => {
  let value = Math.imul(seed ^ (seed >>> 16), 0x45d9f3b);
  value = Math.imul(value ^ (value >>> 16), 0x45d9f3b);
  return (value ^ (value >>> 16)) >>> 0;
};

/** The text of the publication with this number; `rare` words occur in every thousandth. */
function written(number: number): { readonly title: string; readonly plain: string } {
  let draw = number * 7919 + 13;
  const next = (most: number) => {
    draw += 1;
    return mixed(draw) % most;
  };
  // Some subjects are written of more often than others, and a text has one or two.
  const drawn = () => subjects[Math.floor(((next(1000) * next(1000)) / 1e6) * subjects.length)]!;
  const own = [drawn(), drawn()];
  const matter = () => own[next(4) === 0 ? 1 : 0]!;
  const fill = (text: string) =>
    text
      .replace(/#(?=镇|村)/g, () => places[next(places.length)]!)
      .replace(/#(?=户|个|万元)|(?<=百分之)#/g, () => String(next(900) + 1))
      .replaceAll('#', matter);
  const rare = number % 1000 === 0 ? '候鸟迁徙监测' : '';
  const title = `关于${places[next(places.length)]}镇${rare}${matter()}${['工作的通知', '情况的公示', '工作动态', '实施方案'][next(4)]}`;
  const plain = Array.from({ length: 14 + next(16) }, () => fill(sentences[next(sentences.length)]!));
  return { title, plain: `${plain.slice(0, 5).join('')}\n${plain.slice(5).join('')}\n第${number}号` };
}

/** The bodies and columns among which a large county's publications are spread. */
export async function foundLargeCounty({ bodies, db, newId, clock }: County): Promise<readonly string[]> {
  const act: Act = {
    ...{ actor: { kind: 'system', name: '测试' }, at: clock.now(), today: clock.today(), requestId: 'bench' },
  };
  const since = day('2010-01-01');
  const outcome = await bodies.importCounty(act, {
    bodies: [
      {
        slug: 'county',
        name: '云溪县人民政府',
        shortName: '云溪县',
        kind: 'government',
        level: 'county',
        parent: null,
        since,
      },
      ...places.map((place, index) => ({
        ...{
          slug: `z${index}`,
          name: `${place}镇人民政府`,
          shortName: `${place}镇`,
          parent: 'county',
          since,
        },
        ...{ kind: 'township' as const, level: 'township' as const },
      })),
    ],
  });
  if (!outcome.ok) throw new Error(outcome.refusal.sentence);
  const rows = Object.values(outcome.value.bodies).flatMap((body_id) =>
    columns.map(([slug, name, kind], position) => ({
      ...{ id: newId(), body_id, slug, name, kind, position, opened_on: since },
    })),
  );
  await db.insertInto('publish_column').values(rows).execute();
  return rows.map(({ id }) => id);
}

const [firstDay, lastDay] = [Date.UTC(2016, 0, 1), Date.UTC(2026, 0, 1)];

/** Fills in released publications number `first` to `last` straight into the tables, not yet indexed; gives their ids. */
export async function fillLargeCounty(
  database: Database<Tables>,
  { newId }: Pick<County, 'newId'>,
  first: number,
  last: number,
): Promise<readonly string[]> {
  const open = await database.db
    .selectFrom('publish_column')
    .select(['id', 'body_id'])
    .orderBy('id')
    .execute();
  const ids = Array.from({ length: last - first + 1 }, () => [newId(), newId()] as const);
  // The same years however many there are: a larger county publishes more each day.
  const instant = (index: number) =>
    new Date(firstDay + ((index + 0.5) / ids.length) * (lastDay - firstDay)).toISOString();
  const publications = function* () {
    for (const [index, [id, revision]] of ids.entries()) {
      const number = first + index;
      const { id: column, body_id: body } = open[mixed(number) % open.length]!;
      const at = instant(index);
      yield `${id}\t${body}\t${column}\tT${number}\treleased\troutine\tproactive\t${at.slice(0, 10)}\t${revision}\t${revision}\t${at}\t${at}\t${at}\t3\n`;
    }
  };
  const revisions = function* () {
    for (const [index, [id, revision]] of ids.entries()) {
      const { title, plain } = written(first + index);
      const html = `<p>${plain.replaceAll('\n', '</p><p>')}</p>`;
      yield `${revision}\t${id}\t1\t${title}\t\t${html}\t${plain.replaceAll('\n', '\\n')}\t{}\tx\t${id}\t测小写\t2016-01-01\n`;
    }
  };
  const client = await database.pool.connect();
  try {
    await client.query('begin');
    const copy = (table: string, rows: () => Generator<string>) =>
      pipeline(Readable.from(inBlocks(rows())), client.query(copyFrom(`copy ${table} from stdin`)));
    await copy(
      'publication (id, body_id, column_id, index_no, state, risk, attribute, formed_on, working_revision, released_revision, first_released_at, released_at, created_at, version)',
      publications,
    );
    await copy(
      'publication_revision (id, publication_id, number, title, summary, html, plain, metadata, sha256, author_id, author_name, created_at)',
      revisions,
    );
    await client.query('commit');
    await client.query('analyze');
  } finally {
    client.release();
  }
  return ids.map(([id]) => id);
}

const copiedFields = {
  publication:
    'body_id, column_id, state, risk, attribute, formed_on, first_released_at, created_at, version',
  revision: 'number, title, summary, html, plain, metadata, sha256, author_id, author_name, created_at',
  search: 'body_id, column_id, column_kind, year, validity, title, words',
};

/**
 * Makes a large, indexed county `times` as large, by copies of all it has, released some minutes after each other:
 * taking a million texts apart into words would take a quarter of an hour and tell nothing new.
 */
export async function multiplyLargeCounty({ pool }: Database<Tables>, times: number): Promise<void> {
  const copyId = (id: string) => `md5(${id}::text || copy)::uuid`;
  await pool.query('drop index publication_search_words');
  const months = (await pool.query(
    `select generate_series(date_trunc('month', min(released_at)), max(released_at), interval '1 month') as month
     from publication`,
  )) as { rows: readonly { month: string }[] };
  await pool.query('create unlogged table copied as select id, released_at from publication');
  await pool.query('create index on copied (released_at)');
  for (const { month } of months.rows) {
    const source = (table: string, id: string) =>
      `from copied join ${table} on ${table}.${id} = copied.id, generate_series(1, ${times - 1}) copy
       where copied.released_at >= '${month}' and copied.released_at < '${month}'::timestamptz + interval '1 month'
       order by copied.released_at`;
    const { publication, revision, search } = copiedFields;
    await pool.query(
      `insert into publication (id, index_no, working_revision, released_revision, released_at, ${publication})
       select ${copyId('publication.id')}, index_no || '-' || copy, ${copyId('working_revision')},
         ${copyId('released_revision')}, publication.released_at + copy * interval '40 seconds',
         ${qualified('publication', publication)}
       ${source('publication', 'id')}`,
    );
    await pool.query(
      `insert into publication_revision (id, publication_id, ${revision})
       select ${copyId('publication_revision.id')}, ${copyId('publication_id')}, ${qualified('publication_revision', revision)}
       ${source('publication_revision', 'publication_id')}`,
    );
    await pool.query(
      `insert into publication_search (publication_id, released_at, ${search})
       select ${copyId('publication_id')}, publication_search.released_at + copy * interval '40 seconds',
         ${qualified('publication_search', search)} ${source('publication_search', 'publication_id')}`,
    );
  }
  await pool.query('drop table copied');
  await pool.query(
    'create index publication_search_words on publication_search using gin (words) with (fastupdate = off)',
  );
}

const qualified = (table: string, fields: string) =>
  fields
    .split(', ')
    .map((field) => `${table}.${field}`)
    .join(', ');

/** Many lines in one write. */
function* inBlocks(lines: Iterable<string>): Generator<string> {
  let block = '';
  for (const line of lines) {
    block += line;
    if (block.length < 1_000_000) continue;
    yield block;
    block = '';
  }
  yield block;
}

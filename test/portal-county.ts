import { Readable } from 'node:stream';
import { crc32, deflateSync } from 'node:zlib';
import type { Insertable } from 'kysely';
import { type Day, day } from '../src/law/index.ts';
import { type Act, inTransaction } from '../src/platform/index.ts';
import { raiseReleaseVersion } from '../src/publishing/act-on-publication.ts';
import {
  type ColumnKind,
  cleanHtml,
  mediaPlace,
  type PublicationMetadata,
  type PublishingTables,
} from '../src/publishing/index.ts';
import { releaseRevision } from '../src/publishing/release-revision.ts';
import { addRevision, type RevisionAttachment } from '../src/publishing/revision.ts';
import type { County } from '../src/server/index.ts';

/** Addresses of what the tests of the portal look at. */
export interface PortalCounty {
  /** Publications by the words this file gives them. */
  readonly ids: Readonly<Record<string, string>>;
}

interface Item {
  readonly word?: string;
  readonly column: string;
  readonly title: string;
  readonly html?: string;
  readonly summary?: string;
  readonly on: string;
  readonly metadata?: PublicationMetadata;
  readonly attachments?: readonly RevisionAttachment[];
}

const hostile = `<script>alert(1)</script>"'><img src=x onerror=alert(1)>`;

/** The columns of a township: kind, address word, name, statutory item. */
const columns: readonly (readonly [kind: ColumnKind, slug: string, name: string, item?: string])[] = [
  ['guide', 'gkzn', '政府信息公开指南'],
  ['rules', 'gkzd', '政府信息公开制度'],
  ['static', 'jgzn', '机构职能', 'art20-02'],
  ['news', 'gzdt', '工作动态'],
  ['notice', 'tzgg', '通知公告'],
  ['policy', 'zcwj', '政策文件', 'art20-01'],
  ['interpretation', 'zcjd', '政策解读'],
  ['catalogue-item', 'czyjs', '财政预决算', 'art20-07'],
  ['report', 'gknb', '政府信息公开年报'],
];

/**
 * Gives a county that `countySite` made everything a portal can show (门户的各种内容): contacts, columns, texts with
 * wide tables, files of every kind, corrections, documents in every state, things taken back, and hostile titles.
 */
export async function fillPortalCounty(
  county: County,
  bodies: Readonly<Record<string, string>>,
): Promise<PortalCounty> {
  const act: Act = {
    ...{ actor: { kind: 'system', name: '测试' }, at: county.clock.now(), today: county.clock.today() },
    requestId: 'test',
  };
  const since = day('2012-01-01');
  for (const [slug, name] of [
    ['county', '云溪县人民政府办公室政务公开股'],
    ['yunxi', '云溪镇党政综合办公室'],
    ['baitang', '白塘镇党政综合办公室'],
  ] as const)
    must(
      await county.bodies.setContact(act, {
        ...{ bodyId: bodies[slug]!, on: since },
        contact: {
          ...{ office: name, address: '云溪县云溪镇人民路 1 号', postcode: '644000', phone: '0831-1234567' },
          ...{ fax: '0831-1234568', email: null, hours: '工作日 9:00—12:00，14:00—18:00' },
          supervisionPhone: '0831-1234569',
        },
      }),
    );
  const finance = must(
    await county.bodies.createBody(act, {
      ...{ slug: 'caizheng', name: '云溪县财政局', shortName: '财政局', kind: 'department', level: 'county' },
      ...{ parentId: bodies.county!, since },
    }),
  );
  const former = must(
    await county.bodies.createBody(act, {
      ...{ slug: 'laocun', name: '老村乡人民政府', shortName: '老村乡', kind: 'township', level: 'township' },
      ...{ parentId: bodies.county!, since },
    }),
  );
  const all = { ...bodies, caizheng: finance.bodyId, laocun: former.bodyId } as Record<string, string>;

  const columnIds = new Map<string, string>();
  for (const body of ['county', 'yunxi', 'baitang', 'caizheng', 'laocun'])
    for (const [position, [kind, slug, name, item = null]] of columns.entries()) {
      const id = county.newId();
      columnIds.set(`${body}/${slug}`, id);
      await county.publishing.db
        .insertInto('publish_column')
        .values({
          ...{ id, body_id: all[body]!, parent_id: null, name, slug, kind, catalogue_item: item, position },
          ...{ update_within_days: null, opened_on: since, closed_on: null },
        })
        .execute();
    }

  const files = await storeFiles(county);
  const ids: Record<string, string> = {};
  await inTransaction(county.publishing.db, async (step) => {
    for (const [index, item] of [...items(files), ...many()].entries()) {
      const id = county.newId();
      const [body] = item.column.split('/') as [string];
      const at = `${item.on}T0${index % 8}:30:00.000Z`;
      const { html, plain } = cleanHtml(item.html ?? `<p>${item.title}。</p>`, item.attachments);
      const revision = await addRevision(step, county.publishing, { ...act, at }, id, 1, {
        ...{ title: item.title, summary: item.summary ?? '', html, plain, metadata: item.metadata ?? {} },
        attachments: item.attachments ?? [],
      });
      const row = {
        ...{
          id,
          body_id: all[body]!,
          column_id: columnIds.get(item.column)!,
          index_no: null,
          state: 'draft',
        },
        ...{ risk: 'routine', attribute: 'proactive', attribute_reason: null, formed_on: item.on as Day },
        ...{ working_revision: revision, released_revision: null, review_step: null, release_at: null },
        ...{ first_released_at: null, released_at: null, withdrawn_at: null, withdrawal: null },
        ...{ withdrawal_reason: null, replaced_by: null, created_at: at, version: 1 },
      } as const satisfies Insertable<PublishingTables['publication']>;
      await step.insertInto('publication').values(row).execute();
      if (item.metadata?.number)
        await step
          .insertInto('normative_document')
          .values({
            ...{ publication_id: id, body_id: all[body]!, number: item.metadata.number },
            ...{ signed_on: item.on as Day, effective_on: item.on as Day, valid_until: day('2028-12-31') },
            ...{ state: item.word === 'repealed' ? 'repealed' : 'in-force', ended_by: null },
            ended_on: item.word === 'repealed' ? day('2025-06-30') : null,
          })
          .execute();
      const set = await releaseRevision(county.publishing, step, row as never, at, null);
      await step.updateTable('publication').set(set).where('id', '=', id).execute();
      if (item.word) ids[item.word] = id;
    }
    await step
      .insertInto('publication_link')
      .values([{ policy_id: ids.policy!, interpretation_id: ids.interpretation! }])
      .execute();
    await raiseReleaseVersion(step);
  });
  await afterwards(county, ids);
  must(
    await county.bodies.renameBody(act, {
      ...{ bodyId: all.caizheng!, on: day('2024-01-01'), slug: 'czj', name: '云溪县财政和国资局' },
      shortName: '财政国资局',
    }),
  );
  must(
    await county.bodies.mergeBodies(act, {
      ...{ bodyIds: [all.laocun!], intoId: all.yunxi!, on: day('2025-01-01') },
    }),
  );
  return { ids };
}

/** What happened to some publications after their release: corrected, replaced, taken back. */
async function afterwards(county: County, ids: Record<string, string>): Promise<void> {
  await inTransaction(county.publishing.db, async (step) => {
    const { released_revision: revision } = await step
      .selectFrom('publication')
      .select('released_revision')
      .where('id', '=', ids.policy!)
      .executeTakeFirstOrThrow();
    await step
      .insertInto('publication_correction')
      .values({
        ...{
          id: county.newId(),
          publication_id: ids.policy!,
          from_revision: revision!,
          to_revision: revision!,
        },
        ...{ note: '第三条“每亩一百元”更正为“每亩一百二十元”。', at: '2025-03-20T02:00:00.000Z' },
      })
      .execute();
    for (const [word, withdrawal] of [
      ['noticed', 'with-notice'],
      ['replaced', 'replaced'],
      ['mistaken', 'in-error'],
    ] as const) {
      await step
        .updateTable('publication')
        .set({
          ...{ state: 'withdrawn', withdrawal, withdrawal_reason: '处罚决定已被依法撤销。' },
          ...{ withdrawn_at: '2025-07-01T02:00:00.000Z', released_revision: null },
          replaced_by: withdrawal === 'replaced' ? ids.policy! : null,
        })
        .where('id', '=', ids[word]!)
        .execute();
      await step.deleteFrom('publication_search').where('publication_id', '=', ids[word]!).execute();
    }
    await raiseReleaseVersion(step);
  });
}

const cells = (count: number, text: (column: number) => string, tag = 'td') =>
  Array.from({ length: count }, (_, column) => `<${tag}>${text(column)}</${tag}>`).join('');

const wideTable = `<table><caption>2025年耕地地力保护补贴发放情况</caption><tr>${cells(12, (column) => (column === 0 ? '村（社区）' : `${column}月发放金额`))}</tr>${[
  '云溪村',
  '石门村',
  '新桥社区',
]
  .map((village) => `<tr>${cells(12, (column) => (column === 0 ? village : `${column * 1200}.00 元`))}</tr>`)
  .join('')}</table>`;

type Files = Readonly<Record<'pdf' | 'png' | 'mp3', RevisionAttachment>>;

function items(files: Files): readonly Item[] {
  const guide = `<h3>一、公开范围</h3><p>本机关主动公开机构职能、政策文件、财政预决算等政府信息。</p><h5>（一）分类和编排</h5><p>按机关、栏目和年份编排。</p><h3>二、获取方式</h3><p>可以在本站查阅，也可以到公共查阅点查阅。</p>`;
  return [
    {
      column: 'county/gkzn',
      title: '云溪县人民政府信息公开指南',
      html: guide,
      on: '2024-02-01',
      word: 'guide',
    },
    { column: 'yunxi/gkzn', title: '云溪镇人民政府信息公开指南', html: guide, on: '2024-02-02' },
    { column: 'yunxi/gkzd', title: '云溪镇政府信息公开保密审查制度', on: '2023-05-04' },
    { column: 'yunxi/gkzd', title: '云溪镇政府信息依申请公开工作制度', on: '2023-05-05' },
    { column: 'yunxi/jgzn', title: '云溪镇机构设置和职能', on: '2024-03-01' },
    {
      ...{ word: 'policy', column: 'yunxi/zcwj', on: '2025-03-10' },
      title: '云溪镇人民政府关于印发《耕地地力保护补贴发放办法》的通知',
      summary: '规定补贴对象、标准、程序和监督方式。',
      html: `<p>各村民委员会、社区居民委员会：</p><p>现将《耕地地力保护补贴发放办法》印发给你们，请遵照执行。</p><h3>第一章 总则</h3><p>第一条 为规范补贴发放，根据有关规定制定本办法。</p><p>第二条 本办法适用于本镇行政区域内的耕地地力保护补贴。</p>${wideTable}<p style="text-align:right">云溪镇人民政府</p><p style="text-align:right">2025年3月10日</p>`,
      metadata: {
        ...{ number: '云溪府发〔2025〕3号', topic: '农业农村/补贴', genre: '通知', issuer: '云溪镇人民政府' },
        ...{ keywords: ['耕地地力保护补贴', '惠农补贴'], stage: '决策公开' },
      },
      attachments: [files.pdf, files.png, files.mp3],
    },
    {
      ...{ word: 'interpretation', column: 'yunxi/zcjd', on: '2025-03-12' },
      title: '《耕地地力保护补贴发放办法》解读',
      html: `<p>一、为什么制定？二、补贴给谁？三、怎样领取？</p>${mediaPlace(files.png.file)}<p>以文件为准。</p>`,
      attachments: [files.png],
    },
    {
      ...{ word: 'repealed', column: 'yunxi/zcwj', on: '2020-04-01', title: '云溪镇护林防火管理暂行规定' },
      metadata: { number: '云溪府发〔2020〕1号', genre: '规定' },
    },
    { word: 'noticed', column: 'yunxi/tzgg', on: '2025-06-01', title: '关于某处罚决定的公告' },
    { word: 'replaced', column: 'yunxi/zcwj', on: '2024-04-01', title: '耕地地力保护补贴发放办法（旧）' },
    { word: 'mistaken', column: 'yunxi/tzgg', on: '2025-06-02', title: '误发的一条公告' },
    ...[2022, 2023, 2024, 2025].map((year) => ({
      ...{ column: 'yunxi/gknb', on: `${year}-01-25`, word: `report-${year - 1}` },
      title: `云溪镇人民政府${year - 1}年政府信息公开工作年度报告`,
      html: '<p>本年度报告依据条例编制。</p>',
    })),
    { column: 'baitang/gknb', on: '2025-01-28', title: '白塘镇人民政府2024年政府信息公开工作年度报告' },
    { column: 'county/gknb', on: '2025-02-28', title: '云溪县人民政府2024年政府信息公开工作年度报告' },
    {
      ...{ word: 'hostile', column: 'yunxi/tzgg', on: '2025-07-01' },
      title: `恶意标题${hostile}`,
      summary: hostile,
      html: `<p onclick="alert(1)">正文${hostile}</p><p><a href="javascript:alert(1)">点我</a></p>`,
      metadata: { source: hostile, keywords: [hostile], topic: '=HYPERLINK("http://x")' },
    },
    { word: 'formula', column: 'baitang/tzgg', on: '2025-07-02', title: '=1+1 公式开头的标题,含"引号"' },
    { word: 'budget', column: 'caizheng/czyjs', on: '2023-02-15', title: '云溪县财政局2023年部门预算' },
    { word: 'merged', column: 'laocun/tzgg', on: '2024-05-06', title: '老村乡饮水工程停水通知' },
  ];
}

const subjects = ['春季森林防火', '防汛抗旱', '义务教育招生', '农村低保复核', '人居环境整治', '安全生产检查'];

function many(): readonly Item[] {
  return ['county', 'yunxi', 'baitang'].flatMap((body) =>
    Array.from({ length: 45 }, (_, index) => ({
      column: `${body}/${index % 3 === 0 ? 'tzgg' : 'gzdt'}`,
      title: `${body === 'county' ? '云溪县' : body === 'yunxi' ? '云溪镇' : '白塘镇'}${index % 3 === 0 ? '关于' : '扎实开展'}${subjects[index % subjects.length]}${index % 3 === 0 ? '的通知' : '工作'}（第${index + 1}期）`,
      html: `<p>${subjects[index % subjects.length]}工作有序推进，各村（社区）落实责任，及时公开进展情况。</p>`,
      on: `2025-${String((index % 9) + 1).padStart(2, '0')}-${String((index % 27) + 1).padStart(2, '0')}`,
    })),
  );
}

async function storeFiles({ files }: County): Promise<Files> {
  const put = async (
    name: string,
    bytes: Uint8Array,
    description: Pick<RevisionAttachment, 'kind' | 'alternative' | 'caption'>,
  ): Promise<RevisionAttachment> => {
    const { sha256, size, type } = must(await files.put(Readable.from([bytes]), { name, owners: [] }));
    return { file: sha256, name, size, type, ...description };
  };
  return {
    pdf: await put('补贴发放 明细表(2025).txt', Buffer.from('云溪村 1200.00 元\n', 'utf8'), {
      ...{ kind: 'document', alternative: '', caption: '' },
    }),
    png: await put('流程图.png', picture(320, 120), {
      ...{ kind: 'picture', alternative: '补贴发放流程：申报、核实、公示、发放四步。' },
      caption: '补贴发放流程',
    }),
    mp3: await put('方言广播.wav', sound(), {
      ...{ kind: 'audio', alternative: '广播内容：今年的耕地地力保护补贴开始申报。', caption: '方言广播' },
    }),
  };
}

/** A picture of one colour. */
function picture(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(width * 3, 0xb0)]);
  const rows = Buffer.concat(Array.from({ length: height }, () => row));
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A tenth of a second of silence. */
function sound(): Buffer {
  const samples = Buffer.alloc(800, 0x80);
  const header = Buffer.alloc(44);
  header.write('RIFF', 0);
  header.writeUInt32LE(36 + samples.length, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(8000, 24);
  header.writeUInt32LE(8000, 28);
  header.writeUInt16LE(1, 32);
  header.writeUInt16LE(8, 34);
  header.write('data', 36);
  header.writeUInt32LE(samples.length, 40);
  return Buffer.concat([header, samples]);
}

function must<T>(outcome: { ok: true; value: T } | { ok: false; refusal: { sentence: string } }): T {
  if (!outcome.ok) throw new Error(outcome.refusal.sentence);
  return outcome.value;
}

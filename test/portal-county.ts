import type { Insertable } from 'kysely';
import { type Day, day } from '../src/law/index.ts';
import { type Act, inTransaction } from '../src/platform/index.ts';
import { raiseReleaseVersion } from '../src/publishing/act-on-publication.ts';
import { type ColumnKind, cleanHtml, type PublishingTables } from '../src/publishing/index.ts';
import { releaseRevision } from '../src/publishing/release-revision.ts';
import { addRevision } from '../src/publishing/revision.ts';
import type { County } from '../src/server/index.ts';
import { must } from './must.ts';
import { storePortalFiles } from './portal-files.ts';
import { manyItems, portalItems } from './portal-items.ts';

/** Addresses of what the tests of the portal look at. */
export interface PortalCounty {
  /** Publications by the words this file gives them. */
  readonly ids: Readonly<Record<string, string>>;
}

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

  const files = await storePortalFiles(county);
  const ids: Record<string, string> = {};
  await inTransaction(county.publishing.db, async (step) => {
    for (const [index, item] of [...portalItems(files), ...manyItems()].entries()) {
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

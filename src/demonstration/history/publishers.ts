import type { CountyBody, CountyFile, CountyImported } from '../../bodies/index.ts';
import type { Day } from '../../law/index.ts';
import type { Act } from '../../platform/index.ts';
import { importColumns } from '../../publishing/index.ts';
import { columnsOf } from '../columns.ts';
import { beginning } from '../county/county-file.ts';
import { departments } from '../county/departments.ts';
import { townships } from '../county/townships.ts';
import type { DemonstrationTools } from '../demonstration-tools.ts';
import { fieldName, fieldsOf, fieldsSince } from '../fields.ts';
import { itemsOutside } from '../items-outside.ts';
import type { Contact, Publisher } from './publisher.ts';

const fieldsFrom = `${fieldsSince}-01-01` as Day;

const sortOf = ({ kind }: CountyBody): Publisher['sort'] =>
  kind === 'government' ? 'county' : kind === 'department' ? 'department' : 'township';

const workOfCounty = ['政务公开', '营商环境', '乡村振兴', '项目建设', '民生实事', '安全生产', '生态保护'];
const workOfTownships = [
  '社会救助',
  '农田水利',
  '人居环境整治',
  '安全生产',
  '集体资产管理',
  '防汛抗旱',
  '宅基地审核',
];

/** Opens the columns and accounts of all bodies, and tells how each of them publishes. */
export async function openPublishers(
  { publishing }: DemonstrationTools,
  act: Act,
  { bodies }: CountyFile,
  ids: CountyImported,
): Promise<readonly Publisher[]> {
  const planned = bodies.flatMap((body) =>
    columnsOf(sortOf(body), body.slug).map((column) => ({
      ...{ ...column, bodyId: ids.bodies[body.slug]! },
      openedOn: fieldName(column.slug) ? fieldsFrom : beginning,
    })),
  );
  const channels = bodies.map((body) => ({
    ...{ bodyId: ids.bodies[body.slug]!, kind: 'wechat', openedOn: beginning },
    ...{ name: `${body.shortName}微信公众号`, account: `yunling-${body.slug}` },
  }));
  const fields = bodies.flatMap((body) =>
    fieldsOf(body.slug).map((field) => ({ bodyId: ids.bodies[body.slug]!, field, chosenOn: fieldsFrom })),
  );
  const outside = bodies.flatMap((body) =>
    itemsOutside(sortOf(body), body.slug).map((one) => ({
      ...{ ...one, bodyId: ids.bodies[body.slug]!, declaredOn: fieldsFrom },
    })),
  );
  const opened = await importColumns(publishing, act, { columns: planned, channels, fields, outside });
  const columns = Map.groupBy(
    planned.map(({ bodyId, slug, name }, index) => ({ bodyId, slug, name, id: opened.columns[index]! })),
    ({ bodyId }) => bodyId,
  );
  return bodies.map((body, index): Publisher => {
    const bodyId = ids.bodies[body.slug]!;
    const clerk = body.people!.find(({ key }) => key.endsWith('-jingban'))!;
    return {
      ...{ sort: sortOf(body), slug: body.slug, bodyId, ...ownOf(body) },
      ...{ name: body.name, short: body.shortName, wechat: opened.channels[index]! },
      columns: new Map(columns.get(bodyId)!.map(({ slug, id, name }) => [slug, { id, name }])),
      clerk: { personId: ids.people[clerk.key]!, name: clerk.name },
      contact: body.contact as Contact,
    };
  });
}

/** How documents call a body, where it is not by the first two characters of its name. */
const marks: Readonly<Record<string, string>> = {
  ...{ office: '政办', fagai: '发改', jiaoyu: '教体', kegong: '科工', renshe: '人社', ziran: '自然资' },
  ...{ shengtai: '环', zhujian: '住建', nongye: '农', wenlv: '文旅', weijian: '卫健', tuiyi: '退役' },
  ...{ shichang: '市监', yibao: '医保', xiangzhen: '乡振', zhengwu: '政数', chengguan: '城管' },
  ...{ gongjijin: '公积金' },
};

function ownOf({ slug }: CountyBody): Pick<Publisher, 'place' | 'work' | 'mark' | 'towns'> {
  const place = departments.findIndex((department) => department.slug === slug);
  if (place >= 0) {
    const { name, work } = departments[place]!;
    return {
      place,
      work,
      mark: `云${marks[slug] ?? name.slice(0, 2)}发`,
      towns: townships,
    };
  }
  const own = townships.findIndex((township) => township.slug === slug);
  if (own < 0) return { place: 0, work: workOfCounty, mark: '云政发', towns: townships };
  const township = townships[own]!;
  return { place: own, work: workOfTownships, mark: `${township.name.slice(0, 2)}政发`, towns: [township] };
}

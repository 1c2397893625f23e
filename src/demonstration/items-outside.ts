import type { Publisher } from './history/publisher.ts';

/** An item of the law that one department answers for, so that it lies outside the duties of the others. */
interface OwnedItem {
  readonly item: string;
  readonly owners: readonly string[];
  readonly reason: string;
}

const owned: readonly OwnedItem[] = [
  { item: 'art20-04', owners: ['tongji'], reason: '统计信息由县统计局统一公开' },
  { item: 'art20-08', owners: ['caizheng', 'fagai'], reason: '本机关没有行政事业性收费项目' },
  { item: 'art20-09', owners: ['caizheng'], reason: '集中采购目录和标准由县财政局统一公开' },
  { item: 'art20-10', owners: ['fagai'], reason: '重大建设项目由县发展和改革局统一公开' },
  { item: 'art20-14', owners: ['renshe'], reason: '公务员招考由县里统一组织，本机关不单独招考' },
  { item: 'county-01', owners: ['zhujian', 'chengguan'], reason: '本机关不承担市政建设' },
  { item: 'county-03', owners: ['minzheng'], reason: '本机关不承担公益事业建设' },
  { item: 'county-04', owners: ['ziran'], reason: '土地征收由县自然资源和规划局办理' },
  { item: 'county-05', owners: ['zhujian'], reason: '房屋征收由县住房和城乡建设局办理' },
  { item: 'county-06', owners: ['gongan'], reason: '治安管理由县公安局负责' },
  { item: 'county-07', owners: ['minzheng'], reason: '社会救助由县民政局负责' },
  { item: 'town-06', owners: [], reason: '房屋征收由县住房和城乡建设局办理' },
];

/** What departments and townships have declared to lie outside their duties (不涉及的事项), with the reason. */
export const itemsOutside = (sort: Publisher['sort'], slug: string): readonly Omit<OwnedItem, 'owners'>[] =>
  owned.flatMap(({ item, owners, reason }) => {
    const asked = item.startsWith('art20') || item.startsWith(sort === 'township' ? 'town' : 'county');
    return sort === 'county' || !asked || owners.includes(slug) ? [] : [{ item, reason }];
  });

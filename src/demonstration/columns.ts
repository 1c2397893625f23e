import type { ColumnKind } from '../publishing/index.ts';
import { fieldName, fieldsOf } from './fields.ts';

/** A column as each body of its sort opens it. */
export interface DemonstrationColumn {
  readonly slug: string;
  readonly name: string;
  readonly kind: ColumnKind;
  readonly catalogueItem?: string;
  readonly updateWithinDays?: number;
}

const always: readonly DemonstrationColumn[] = [
  { slug: 'zhinan', name: '政府信息公开指南', kind: 'guide' },
  { slug: 'zhidu', name: '政府信息公开制度', kind: 'rules' },
  { slug: 'nianbao', name: '政府信息公开年报', kind: 'report', updateWithinDays: 400 },
  { slug: 'jgzn', name: '机构职能', kind: 'static', catalogueItem: 'art20-02', updateWithinDays: 365 },
  { slug: 'gzdt', name: '工作动态', kind: 'news', updateWithinDays: 30 },
  { slug: 'tzgg', name: '通知公告', kind: 'notice', updateWithinDays: 120 },
  item('czyjs', '财政预决算', 'art20-07', 400),
];

const policies: readonly DemonstrationColumn[] = [
  { slug: 'zcwj', name: '政策文件', kind: 'policy', catalogueItem: 'art20-01' },
  { slug: 'zcjd', name: '政策解读', kind: 'interpretation' },
];

const ofTownships: readonly DemonstrationColumn[] = [
  item('ghjh', '规划计划', 'art20-03', 365),
  item('yjgl', '应急管理', 'art20-12', 730),
  item('nyncz', '农业农村政策', 'town-01', 365),
  item('shjz', '社会救助', 'town-08', 365),
];

const ofDepartments: readonly DemonstrationColumn[] = [
  item('ghjh', '规划计划', 'art20-03', 365),
  item('xzxk', '行政许可和服务事项', 'art20-05', 365),
  item('jdjc', '监督检查', 'art20-13', 365),
];

const ofCounty: readonly DemonstrationColumn[] = [
  item('ghjh', '规划计划', 'art20-03', 365),
  item('tjxx', '统计信息', 'art20-04', 400),
  item('zdxm', '重大建设项目', 'art20-10', 365),
  item('ggfw', '公共服务', 'county-02', 365),
];

/** The township that states it had seven columns before it published by the standard catalogue. */
const sevenColumns = 'dangu';

/** The columns of a body. */
export function columnsOf(sort: 'county' | 'department' | 'township', slug: string) {
  const own = { county: ofCounty, department: ofDepartments, township: ofTownships }[sort];
  const usual = slug === sevenColumns ? always : [...always, ...policies, ...own];
  // A column bears the id of its field as its address word.
  return [...usual, ...fieldsOf(slug).map((field) => item(field, fieldName(field)!, field, 400))];
}

function item(slug: string, name: string, catalogueItem: string, updateWithinDays: number) {
  return { slug, name, kind: 'catalogue-item' as const, catalogueItem, updateWithinDays };
}

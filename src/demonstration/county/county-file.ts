import {
  type CountyBody,
  type CountyFile,
  type CountyPerson,
  creditCodeOf,
  type Role,
} from '../../bodies/index.ts';
import { day } from '../../law/index.ts';
import { chanceOf } from '../chance.ts';
import { departments } from './departments.ts';
import { townships } from './townships.ts';

/** A division of no province (99): no real body can bear a code with it. */
const division = '990123';

/** Area code that no place has. */
const areaCode = '0950';

/** Since when the bodies stand as they do now. */
export const beginning = day('2018-01-01');

/** 云岭县 with its 30 departments and 18 townships, people of every role and their posts. All of it is invented. */
export function demonstrationCounty(): CountyFile {
  const all = [
    county,
    ...departments.map(({ slug, name }) => bodyOf(slug, `云岭县${name}`, name, 'department')),
    ...townships.map(({ slug, name }) => bodyOf(slug, `云岭县${name}人民政府`, name, 'township')),
  ];
  return {
    bodies: all.map((body, index) => ({ ...body, ...codesOf(index), contact: contactOf(body, index) })),
  };
}

const county: CountyBody = {
  ...{ slug: 'yunling', name: '云岭县人民政府', shortName: '云岭县', kind: 'government', level: 'county' },
  ...{ parent: null, since: beginning },
  people: [
    person('guanli', { title: '系统管理员', rank: 90 }, 'administrator'),
    person('shenji', { title: '审计专员', rank: 91 }, 'auditor'),
    person('gongkaigu', { title: '政务公开股股长', duty: 'specific', rank: 20 }, 'county-supervisor'),
    ...staff('yunling', ['县长', '常务副县长', '政府办公室副主任', '政务公开股工作人员']),
  ],
  leadingGroups: [groupOf('yunling')],
};

function bodyOf(slug: string, name: string, shortName: string, kind: 'department' | 'township'): CountyBody {
  const titles =
    kind === 'township'
      ? ['镇长', '副镇长', '党政综合办公室主任', '党政综合办公室工作人员']
      : ['局长', '副局长', '办公室主任', '办公室工作人员'];
  const own = name.endsWith('乡人民政府') ? titles.map((title) => title.replace('镇', '乡')) : titles;
  return {
    ...{ slug, name, shortName, kind, level: kind === 'township' ? 'township' : 'county' },
    ...{ parent: 'yunling', since: beginning, people: staff(slug, own), leadingGroups: [groupOf(slug)] },
  };
}

/** Who drafts, who reviews first, second and last. */
function staff(slug: string, [head, deputy, chief, clerk]: readonly string[]): readonly CountyPerson[] {
  return [
    person(`${slug}-zhongshen`, { title: head!, duty: 'first', rank: 1 }, 'final-approver'),
    person(`${slug}-fushen`, { title: deputy!, duty: 'in-charge', rank: 2 }, 'second-reviewer'),
    person(`${slug}-chushen`, { title: chief!, duty: 'specific', rank: 3 }, 'first-reviewer'),
    person(`${slug}-jingban`, { title: clerk!, duty: 'direct', rank: 9 }, 'clerk'),
  ];
}

function groupOf(slug: string) {
  return {
    name: '政务公开工作领导小组',
    members: [
      { person: `${slug}-zhongshen`, place: 'head' as const },
      { person: `${slug}-fushen`, place: 'deputy' as const },
      { person: `${slug}-chushen`, place: 'member' as const },
      { person: `${slug}-jingban`, place: 'office' as const },
    ],
  };
}

function person(key: string, post: NonNullable<CountyPerson['posts']>[number], role: Role): CountyPerson {
  return { key, name: nameOf(key), posts: [post], roles: [{ role }] };
}

/** Nobody is called 测 (test); the rest of a name comes from the key. */
export function nameOf(key: string): string {
  const chance = chanceOf(`name ${key}`);
  return `测${chance.pick([...'云山水木禾田石竹松柏'])}${chance.pick([...'一二三四五六七八九十甲乙丙丁'])}`;
}

function codesOf(index: number): Pick<CountyBody, 'code' | 'siteCode'> {
  const own = `Y${String(index + 1).padStart(7, '0')}`;
  return { code: creditCodeOf(division, own), siteCode: index === 0 ? `${division}0001` : null };
}

function contactOf({ slug, shortName, kind }: CountyBody, index: number): CountyBody['contact'] {
  const number = (first: number) => `${areaCode}-${first}${String(index * 7 + 101).padStart(6, '0')}`;
  const street = kind === 'township' ? `${shortName}政府路1号` : `云岭县示范大道${index * 2 + 1}号`;
  return {
    office:
      kind === 'township' ? '党政综合办公室' : kind === 'government' ? '云岭县人民政府办公室' : '办公室',
    ...{ address: `云岭县${street}`.replace('云岭县云岭县', '云岭县'), postcode: '990100' },
    ...{ phone: number(6), fax: number(7), supervisionPhone: number(8) },
    email: `${slug}@yunling.example`,
    hours: '工作日上午 8:30—12:00，下午 14:30—17:30',
  };
}

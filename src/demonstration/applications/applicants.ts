import type { Applicant, ApplicantColumn, Provision } from '../../applications/index.ts';
import { creditCodeOf } from '../../bodies/index.ts';
import type { Chance } from '../chance.ts';

/** Who applies, and how the information is to come. */
export interface InventedApplicant {
  readonly column: ApplicantColumn;
  readonly applicant: Applicant;
  readonly provision: Provision;
}

/** A division of no province: neither a person nor an organisation can bear a number with it. */
const region = '990000';

const organisations = [
  ['commercial', '测田商贸有限公司'],
  ['commercial', '测石建材有限公司'],
  ['legalService', '测衡律师事务所'],
  ['publicWelfare', '测水环保志愿服务中心'],
  ['research', '测林农业研究所'],
  ['other', '测木种植专业合作社'],
] as const;

const given = [...'一二三四五六七八九十'];

/** An applicant of the county, most of them persons; the same `place` is the same applicant everywhere. */
export function inventedApplicant(place: number, chance: Chance, town: string): InventedApplicant {
  const reached = {
    phone: `0950-88${String(place % 100_000).padStart(5, '0')}`,
    address: `云岭县${town}1号`,
  };
  const organisation = place % 4 === 3 ? organisations[Math.floor(place / 4) % organisations.length]! : null;
  const provision = chance.pick(ways);
  const email = { email: `shenqing${place}@yunling.example` };
  if (organisation) {
    const [column, name] = organisation;
    const own = `C${String(1000 + organisations.indexOf(organisation)).padStart(7, '0')}`;
    const idNumber = creditCodeOf(region, own);
    const contactPerson = `测联${given[place % given.length]}`;
    return {
      ...{ column, provision },
      applicant: { name, idKind: 'credit-code', idNumber, contactPerson, ...reached, ...email },
    };
  }
  const name = `测${'小大'[Math.floor(place / given.length) % 2]}${given[place % given.length]}`;
  return {
    ...{ column: 'naturalPerson', provision },
    applicant: { name, idKind: 'resident-card', idNumber: residentNumber(place), ...reached, ...email },
  };
}

const ways: readonly Provision[] = [
  { form: 'paper', way: 'post' },
  { form: 'paper', way: 'post' },
  { form: 'paper', way: 'collect' },
  { form: 'email', way: 'email' },
];

/** A number that nobody has, with the check character that GB 11643 asks for. */
function residentNumber(place: number): string {
  const open = `${region}${1960 + (place % 40)}${String(1 + (place % 12)).padStart(2, '0')}15${String(place % 1000).padStart(3, '0')}`;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, index) => total + weight * Number(open[index]), 0);
  return `${open}${'10X98765432'[sum % 11]}`;
}

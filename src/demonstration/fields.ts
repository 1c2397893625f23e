import { standardFields } from '../publishing/index.ts';
import { departments } from './county/departments.ts';
import { townships } from './county/townships.ts';

/** The year from which the bodies publish by the standard catalogue; what is stated of earlier years stays true. */
export const fieldsSince = 2025;

/** Departments whose work belongs to a field of the standard catalogue; the others have none to choose. */
const ofDepartments: Readonly<Record<string, readonly string[]>> = {
  fagai: ['major-projects'],
  jiaoyu: ['compulsory-education'],
  gongan: ['household-registration'],
  minzheng: ['social-assistance', 'elderly-care'],
  sifa: ['legal-services'],
  caizheng: ['farming-subsidies'],
  renshe: ['employment', 'social-insurance'],
  ziran: ['urban-planning', 'land-compensation'],
  shengtai: ['environment'],
  zhujian: ['house-compensation', 'affordable-housing', 'rural-housing'],
  jiaotong: ['work-safety'],
  shuili: ['disaster-relief'],
  nongye: ['farming-subsidies'],
  wenlv: ['public-culture'],
  weijian: ['medical-care'],
  yingji: ['work-safety', 'disaster-relief'],
  shichang: ['food-and-drugs'],
  yibao: ['social-insurance'],
  xiangzhen: ['poverty-relief'],
  zhengwu: ['public-resources'],
  chengguan: ['law-enforcement', 'municipal-services'],
  gongjijin: ['affordable-housing'],
};

const ofTownships = [
  ...['farming-subsidies', 'rural-housing', 'work-safety', 'disaster-relief'],
  ...['public-culture', 'elderly-care', 'poverty-relief', 'legal-services'],
];
const eachTownship = 4;

/** The fields that a body has chosen (选用的标准目录领域), in the order of the catalogue. */
export function fieldsOf(slug: string): readonly string[] {
  const township = townships.findIndex((one) => one.slug === slug);
  const chosen =
    township >= 0
      ? Array.from(
          { length: eachTownship },
          (_, index) => ofTownships[(township + index) % ofTownships.length],
        )
      : departments.some((one) => one.slug === slug)
        ? (ofDepartments[slug] ?? [])
        : ['public-resources'];
  return standardFields.filter(({ id }) => chosen.includes(id)).map(({ id }) => id);
}

/** Name of a field, as in 养老服务; null for what is none. */
export const fieldName = (id: string): string | null =>
  standardFields.find((field) => field.id === id)?.label ?? null;

import type { DraftRecords } from '../draft-records.ts';
import { type Passage, say } from './passage.ts';

/** Legal basis, period and contact before the first section. */
export function preface({
  body,
  year,
  contact,
}: Pick<DraftRecords, 'year' | 'contact'> & {
  readonly body: { readonly name: string };
}): readonly Passage[] {
  const basis = say`根据《中华人民共和国政府信息公开条例》第五十条的规定，编制${body.name}${String(year)}年政府信息公开工作年度报告。本报告所列数据的统计期限自${String(year)}年1月1日起至${String(year)}年12月31日止。`;
  if (contact === null) return [basis];
  const details = [
    ...(contact.address ? [`地址：${contact.address}`] : []),
    ...(contact.postcode ? [`邮编：${contact.postcode}`] : []),
    ...(contact.phone ? [`电话：${contact.phone}`] : []),
  ];
  const where = details.length > 0 ? `（${details.join('；')}）` : '';
  return [basis, say`对本报告内容有疑问的，请与${officeOf(body.name, contact.office)}联系${where}。`];
}

/** 办公室 alone does not say whose. */
const officeOf = (body: string, office: string): string =>
  office.startsWith(body) ? office : `${body}${office}`;

import { z } from 'zod';
import { oneOf } from '../platform/contract.ts';

const line = z.string().trim().max(200);

/** What proves who somebody is (证件名称). */
export const idKinds = {
  'resident-card': '居民身份证',
  passport: '护照',
  'mainland-permit': '港澳台居民来往内地（大陆）通行证',
  'credit-code': '统一社会信用代码',
  other: '其他证件',
} as const;

/** In which form the information is wanted (提供方式, art. 29). */
export const provisionForms = { paper: '纸质', email: '电子邮件', disc: '光盘', other: '其他' } as const;

/** By which way it is to come (获取途径, art. 40). */
export const provisionWays = {
  post: '邮寄',
  email: '电子邮件',
  collect: '自行领取',
  inspect: '当场查阅、抄录',
  fax: '传真',
} as const;

/** What identifies an applicant and how they are reached (申请人信息, art. 29); kept sealed. No purpose is asked for. */
export const applicantSchema = z.object({
  /** 姓名 or the name of the organisation. */
  name: line.min(1),
  idKind: oneOf(idKinds),
  idNumber: line.min(1),
  phone: line.min(1),
  address: line.optional(),
  postcode: line.optional(),
  email: line.optional(),
  fax: line.optional(),
  /** Organisations: 法定代表人, 联系人. */
  legalRepresentative: line.optional(),
  contactPerson: line.optional(),
  /** Who acts for the applicant (代理人), with the authority to do so. */
  proxy: z.object({ name: line.min(1), idNumber: line.min(1), authority: line.min(1) }).optional(),
  /** 阅读困难、视听障碍: help is given (art. 43). */
  needsHelp: z.boolean().optional(),
});

/** See `applicantSchema`. */
export type Applicant = z.output<typeof applicantSchema>;

/** One spelling of a number, so that the same applicant is found again. */
export const sameSpelling = (idNumber: string): string =>
  idNumber.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();

/** In which form and by which way the information is wanted (提供方式、获取途径, art. 29, 40). */
export const provisionSchema = z.object({
  form: oneOf(provisionForms),
  way: oneOf(provisionWays),
});

/** See `provisionSchema`. */
export type Provision = z.output<typeof provisionSchema>;

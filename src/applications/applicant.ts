import { z } from 'zod';

const line = z.string().trim().max(200);

/** What identifies an applicant and how they are reached (申请人信息, art. 29); kept sealed. No purpose is asked for. */
export const applicantSchema = z.object({
  /** 姓名 or the name of the organisation. */
  name: line.min(1),
  idKind: z.enum(['resident-card', 'passport', 'mainland-permit', 'credit-code', 'other']),
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
  form: z.enum(['paper', 'email', 'disc', 'other']),
  way: z.enum(['post', 'email', 'collect', 'inspect', 'fax']),
});

/** See `provisionSchema`. */
export type Provision = z.output<typeof provisionSchema>;

import { creditCodeFault, residentNumberFault } from '../bodies/contract.ts';
import { type Applicant, type Provision, sameSpelling } from './applicant.ts';

/** Something in the details of an applicant that can hardly be right. */
export interface DoubtfulDetail {
  readonly field: 'idNumber' | 'phone' | 'email' | 'address' | 'fax';
  /** Chinese: what is wrong and what to do. */
  readonly sentence: string;
}

/**
 * Which details of an applicant can hardly be right, so that they could neither be known nor reached (身份证明、联系方式,
 * art. 29). Whoever fills a form in is asked to mend them; what came on paper is entered as it stands there, and its
 * applicant asked to correct it (art. 30).
 */
export function doubtfulDetails(
  applicant: Pick<Applicant, 'idKind' | 'idNumber' | 'phone' | 'email' | 'address' | 'fax'>,
  { form, way }: Provision,
): readonly DoubtfulDetail[] {
  const { idKind, phone, email = '', address = '', fax = '' } = applicant;
  const idNumber = sameSpelling(applicant.idNumber);
  const wrongNumber =
    idKind === 'resident-card'
      ? residentNumberFault(idNumber)
      : idKind === 'credit-code'
        ? creditCodeFault(idNumber)
        : null;
  const byEmail = way === 'email' || form === 'email';
  return [
    ...(wrongNumber === null ? [] : [{ field: 'idNumber', sentence: wrongNumber } as const]),
    ...(isPhone(phone)
      ? []
      : [{ field: 'phone', sentence: '联系电话应含 7 至 15 位数字，请核对。' } as const]),
    ...(byEmail && !/^\S+@\S+$/.test(email)
      ? [{ field: 'email', sentence: '选择了电子邮件，请填写电子邮箱。' } as const]
      : []),
    ...(way === 'post' && address === ''
      ? [{ field: 'address', sentence: '选择了邮寄，请填写联系地址。' } as const]
      : []),
    ...(way === 'fax' && !isPhone(fax)
      ? [{ field: 'fax', sentence: '选择了传真，请填写传真号码。' } as const]
      : []),
  ];
}

/** From the seven digits of a small town to the fifteen of E.164; an extension may follow. */
function isPhone(text: string): boolean {
  const [number = ''] = text.normalize('NFKC').split(/转|-(?=\d{1,4}$)/);
  return /^\d{7,15}$/.test(number.replace(/[\s()+-]/g, ''));
}

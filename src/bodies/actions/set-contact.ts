import { cite, type Day } from '../../law/index.ts';
import { done, type Refusal, refused } from '../../platform/index.ts';
import type { BodyAct } from '../body-act.ts';
import type { BodyContact } from '../people.ts';
import { placeOf, standingBody } from '../refusals.ts';
import { contactsBeyond, endContacts, insertContacts } from '../store/contact-store.ts';

/** How a body is reached from a day on; what is left out is not known. */
export interface SetContact {
  readonly bodyId: string;
  readonly on: Day;
  readonly contact: ContactDetails;
}

/** What the guide must say about the office in charge (条例第十二条). */
export type ContactDetails = Omit<BodyContact, 'id' | 'bodyId' | 'since' | 'until'>;

/** Enters name, address, hours and phone of the office in charge of disclosure (登记联系方式). */
export const setContact: BodyAct<SetContact, { readonly contactId: string }> = {
  ...{ id: 'set-contact', title: '登记联系方式', seenByPublic: true },
  ...{ allowedFor: ['clerk'], reach: 'own-body', citation: cite('REG-12') },
  fromAbove: ['administrator', 'county-supervisor'],
  at: (step, { bodyId }) => placeOf(step, bodyId),
  async carryOut(step, { bodyId, on, contact }) {
    const standing = standingBody(step, bodyId, on);
    if (!standing.ok) return standing;
    const fault = contactFault(contact);
    if (fault) return refused(fault);
    const known = await contactsBeyond(step.db, bodyId, on);
    if (known.some(({ since }) => since > on))
      return refused({
        code: 'later-change',
        sentence: '已登记有更晚生效的联系方式，不能再登记此前的变更。请改用该日或以后的日期。',
        field: 'on',
      });
    await endContacts(step.db, known, on);
    const contactId = step.newId();
    await insertContacts(step.db, [{ ...contact, id: contactId, bodyId, since: on, until: null }]);
    const old = known[0] && detailsOf(known[0]);
    step.record({ kind: 'contact', id: bodyId, old, new: { ...contact, on } });
    return done({ contactId });
  },
};

const detailsOf = ({ id: _, bodyId: __, since: ___, until: ____, ...details }: BodyContact) => details;

const phone =
  /^(\+86[- ]?)?((\(?0\d{2,3}\)?[- ]?)?\d{7,8}([-转]\d{1,6})?|1[3-9]\d{9}|(400|800)[- ]?\d{3,4}[- ]?\d{3,4}|1\d{4}|12345)$/;

const checks: readonly (readonly [field: keyof ContactDetails, pattern: RegExp, sentence: string])[] = [
  ['office', /\S/, '公开工作机构名称必须填写。'],
  ['phone', phone, '联系电话不正确，应为办公电话（如 0556-1234567）。'],
  ['supervisionPhone', phone, '监督电话不正确，应为办公电话（如 0556-1234567）。'],
  ['fax', phone, '传真号码不正确，应形如 0556-1234567。'],
  ['postcode', /^\d{6}$/, '邮政编码应为 6 位数字。'],
  ['email', /^[^\s@]+@[^\s@]+\.[^\s@]+$/, '电子邮箱不正确，应形如 name@example.gov.cn。'],
];

/** Why these details may not be entered; null when they may. */
export function contactFault(contact: ContactDetails): Refusal | null {
  const wrong = checks.find(([field, pattern]) => contact[field] !== null && !pattern.test(contact[field]));
  return wrong ? { code: 'contact-wrong', sentence: wrong[2], field: `contact.${wrong[0]}` } : null;
}

import { cite } from '../../law/index.ts';
import { done, type Refusal, refused } from '../../platform/index.ts';
import type { BodyAct, BodyStep } from '../body-act.ts';
import type { PersonContact } from '../people.ts';
import { notFound } from '../refusals.ts';
import { roleGrantsOf } from '../store/grant-store.ts';
import { postsOfPerson, readPerson, updatePerson } from '../store/people-store.ts';

/** Name, phone and address of a person, as they should be. */
export interface CorrectPerson extends Omit<PersonContact, 'id'> {
  readonly personId: string;
}

/** Corrects what is on record about a person (更正人员信息). */
export const correctPerson: BodyAct<CorrectPerson, undefined> = {
  ...{ id: 'correct-person', title: '更正人员信息', seenByPublic: true },
  ...{ allowedFor: ['administrator'], reach: 'subtree', citation: cite('REG-41') },
  at: async (step, { personId }) => done(await placesOfPerson(step, personId)),
  async carryOut({ db, record }, { personId, ...details }) {
    const old = await readPerson(db, personId);
    if (!old) return refused(notFound('个人员', 'personId'));
    const person = personOf(personId, details);
    const fault = personFault(person);
    if (fault) return refused(fault);
    await updatePerson(db, person);
    record({ kind: 'person', id: personId, old, new: person });
    return done();
  },
};

/** The bodies a person belongs to today; all they ever belonged to when they belong to none. */
export async function placesOfPerson({ db, today }: BodyStep, personId: string): Promise<readonly string[]> {
  const ties = [...(await postsOfPerson(db, personId)), ...(await roleGrantsOf(db, personId))];
  const lasting = ties.filter(({ until }) => until === null || until > today);
  return [...new Set((lasting.length > 0 ? lasting : ties).map(({ bodyId }) => bodyId))];
}

/** A person without spaces around what was typed; empty means not known. */
export function personOf(id: string, { name, phone, email }: Omit<PersonContact, 'id'>): PersonContact {
  return { id, name: name.trim(), phone: phone?.trim() || null, email: email?.trim() || null };
}

/** Why a person may not be entered like this; null when they may. */
export function personFault({ name, phone, email }: PersonContact): Refusal | null {
  if (name === '' || name.length > 50)
    return { code: 'name-missing', sentence: '姓名必须填写，最长 50 字。', field: 'name' };
  if (phone !== null && !/^[\d+() -]{3,25}$/.test(phone))
    return { code: 'phone-wrong', sentence: '电话只能含数字、空格、加号、括号和连字符。', field: 'phone' };
  if (email !== null && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email))
    return { code: 'email-wrong', sentence: '电子邮箱不正确，应形如 name@example.gov.cn。', field: 'email' };
  return null;
}

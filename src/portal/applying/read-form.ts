import { z } from 'zod';
import {
  applicantColumns,
  applicantSchema,
  doubtfulDetails,
  idKinds,
  provisionForms,
  provisionWays,
  type Submission,
} from '../../applications/index.ts';
import type { BodyTree, PublicBody } from '../../bodies/index.ts';
import { isChoice } from './choices.ts';

/** The fields of the form as they were sent. */
export type Form = Readonly<Record<string, string>>;

/** Every field a visitor fills in, in the order of the form. */
export const formFields = [
  ...['body', 'column', 'name', 'idKind', 'idNumber', 'phone', 'email', 'address', 'postcode', 'fax'],
  ...['legalRepresentative', 'contactPerson', 'proxyName', 'proxyIdNumber', 'proxyAuthority', 'needsHelp'],
  ...['description', 'form', 'way'],
] as const;

/** What is wrong with a form, and with which of its fields. */
export interface Lack {
  readonly field: string;
  readonly sentence: string;
}

/** A form that says everything an application needs (art. 29), or the first thing it lacks. */
export type ReadForm =
  | { readonly ok: true; readonly body: PublicBody; readonly submission: Submission }
  | { readonly ok: false; readonly lack: Lack };

/** Reads the form of an application. Nothing is asked for but what art. 29 names; no purpose. */
export function readForm(form: Form, tree: BodyTree): ReadForm {
  const lacks = (field: string, sentence: string): ReadForm => ({ ok: false, lack: { field, sentence } });
  const said = (field: string) => form[field]?.trim() ?? '';
  const body = tree.bySlug(said('body'));
  if (!body) return lacks('body', '请选择受理机关。');
  const { column, idKind, form: provided, way } = form;
  if (!isChoice(applicantColumns, column)) return lacks('column', '请选择申请人类别。');
  if (said('name') === '') return lacks('name', '请填写姓名或者单位名称。');
  if (!isChoice(idKinds, idKind)) return lacks('idKind', '请选择证件名称。');
  if (said('idNumber') === '') return lacks('idNumber', '请填写证件号码。');
  if (said('phone') === '') return lacks('phone', '请填写联系电话，以便受理机关与您确认收到申请。');
  if (said('description') === '')
    return lacks('description', '请写明需要的政府信息：名称、文号，或者便于查找的其他特征。');
  if (!isChoice(provisionForms, provided)) return lacks('form', '请选择提供方式。');
  if (!isChoice(provisionWays, way)) return lacks('way', '请选择获取途径。');
  const proxy = proxyOf(said);
  if (proxy === 'incomplete')
    return lacks('proxyName', '由他人代为申请的，请写全代理人的姓名、证件号码和代理权限；不是的，请都不填。');
  const applicant = applicantSchema.safeParse({
    ...{ name: said('name'), idKind, idNumber: said('idNumber'), phone: said('phone') },
    ...given(said, ['address', 'postcode', 'email', 'fax', 'legalRepresentative', 'contactPerson']),
    ...(proxy ? { proxy } : {}),
    needsHelp: form.needsHelp === 'yes',
  });
  if (!applicant.success) {
    const [field = 'name'] = Object.keys(z.flattenError(applicant.error).fieldErrors);
    return lacks(field, '填写的内容过长，请缩短到200字以内。');
  }
  const [doubt] = doubtfulDetails(applicant.data, { form: provided, way });
  if (doubt) return lacks(doubt.field, doubt.sentence);
  const submission: Submission = {
    ...{ bodyId: body.id, kind: 'information', column, applicant: applicant.data },
    ...{ description: said('description').slice(0, mostDescription), key: said('key') },
    provision: { form: provided, way },
  };
  return { ok: true, body, submission };
}

/** Characters of the longest description. */
export const mostDescription = 2000;

type Said = (field: string) => string;

function proxyOf(said: Said) {
  const [name, idNumber, authority] = ['proxyName', 'proxyIdNumber', 'proxyAuthority'].map(said) as [
    string,
    string,
    string,
  ];
  if (name + idNumber + authority === '') return null;
  return name && idNumber && authority ? { name, idNumber, authority } : ('incomplete' as const);
}

/** Leaves out what was left blank. */
const given = (said: Said, fields: readonly string[]): Record<string, string> =>
  Object.fromEntries(fields.flatMap((field) => (said(field) ? [[field, said(field)]] : [])));

import { z } from 'zod';
import { cite } from '../../law/index.ts';
import { type ApplicantColumn, applicantColumns } from '../application.ts';
import { byClerk, declareAct, kept } from '../declared-act.ts';

/** Enters the application in the register (登记受理, art. 45) with the kind of applicant that table 3 asks for. */
export const register = declareAct<
  { column: ApplicantColumn },
  { column: ApplicantColumn; number: string | null }
>({
  name: 'register',
  label: '登记受理',
  permission: { ...byClerk, citation: cite('REG-45') },
  allowedWhen: ['received'],
  input: z.object({
    column: z.enum(Object.keys(applicantColumns) as [ApplicantColumn, ...ApplicantColumn[]]),
  }),
  // The number is the series' business and comes from where the act is kept.
  decide: (_, { column }) => kept({ column, number: null }),
  apply: (application, { facts }) => ({ ...application, ...facts, state: 'processing' }),
});

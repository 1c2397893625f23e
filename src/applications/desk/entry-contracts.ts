import { z } from 'zod';
import { contract, day, id, oneOf } from '../../platform/contract.ts';
import { applicantSchema, provisionSchema } from '../applicant.ts';
import { applicantColumns } from '../application.ts';
import { channels } from '../receipt-day.ts';
import { key, state } from './shown.ts';

/** What the office and the interface agree on about entering an application. */
export const entryContracts = {
  receiveApplication: contract({
    method: 'POST',
    path: '/api/applications',
    body: z.object({
      ...{ bodyId: id, kind: z.enum(['information', 'record-correction']) },
      column: oneOf(applicantColumns),
      description: z.string().trim().min(1).max(4000),
      ...{ provision: provisionSchema, applicant: applicantSchema, key },
      channel: oneOf(channels),
      ...{ submittedOn: day, signedOn: day.nullable(), confirmedOn: day.nullable() },
      evidence: z.string().trim().min(1).max(500),
    }),
    reply: z.object({ id, code: z.string(), state: z.enum(['submitted', 'received']) }),
    summary: '接收申请',
  }),
  sameApplicant: contract({
    method: 'POST',
    path: '/api/applications/same-applicant',
    body: z.object({ bodyId: id, idNumber: z.string().trim().min(1).max(200) }),
    reply: z
      .array(
        z.object({
          ...{ id, number: z.string().nullable(), submittedOn: day },
          ...{ description: z.string(), state },
        }),
      )
      .readonly(),
    summary: '同一申请人的其他申请',
  }),
} as const;

import { z } from 'zod';
import { contract, id, oneOf, refusal } from '../../platform/contract.ts';
import { evidencePurposes } from './evidence.ts';

const file = z.object({
  ...{ id, purpose: oneOf(evidencePurposes), type: z.string(), size: z.number(), sentAt: z.string() },
});

/** What the office and the interface agree on about the files of applicants. */
export const evidenceContracts = {
  listEvidence: contract({
    method: 'GET',
    path: '/api/applications/:id/evidence',
    params: z.object({ id }),
    reply: z.object({
      closed: refusal.nullable(),
      files: z.array(file).readonly(),
    }),
    summary: '申请人提交的材料',
  }),
  openEvidence: contract({
    method: 'GET',
    path: '/api/applications/:id/evidence/:evidence',
    params: z.object({ id, evidence: id }),
    reply: z.unknown(),
    summary: '查看申请人提交的材料',
  }),
} as const;

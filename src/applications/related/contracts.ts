import { z } from 'zod';
import { contract, day, id, oneOf } from '../../platform/contract.ts';
import { applicationStates } from '../application.ts';

const related = z.object({
  ...{
    id,
    number: z.string().nullable(),
    submittedOn: day,
    state: oneOf(applicationStates),
    description: z.string(),
  },
  ...{ sameApplicant: z.boolean(), similarity: z.number() },
  reply: z.object({ number: z.string(), dated: day }).nullable(),
});

/** What the office and the interface agree on about applications that have to do with each other. */
export const relatedContracts = {
  relatedApplications: contract({
    method: 'GET',
    path: '/api/applications/:id/related',
    params: z.object({ id }),
    reply: z.object({ duplicates: z.array(related).readonly(), related: z.array(related).readonly() }),
    summary: '重复申请和相关申请',
  }),
  proactiveProposals: contract({
    method: 'GET',
    path: '/api/applications/proactive-proposals',
    query: z.object({ body: id }),
    reply: z.array(
      z.object({
        ...{ description: z.string(), applicants: z.number() },
        applications: z.array(z.object({ id, number: z.string().nullable(), decidedOn: day })).readonly(),
      }),
    ),
    summary: '多人申请的同一信息，可以转为主动公开',
  }),
} as const;

import { z } from 'zod';
import { contract, id } from '../../platform/contract.ts';

const params = z.object({ id });

/** What the office and the interface agree on about case files. */
export const caseFileContracts = {
  downloadCaseFile: contract({
    method: 'GET',
    path: '/api/applications/:id/case-file/:format',
    params: z.object({ id, format: z.enum(['pdf', 'zip']) }),
    reply: z.unknown(),
    summary: '导出卷宗',
  }),
  verifyCaseFile: contract({
    method: 'GET',
    path: '/api/applications/:id/case-file',
    params,
    reply: z.object({
      ...{ lines: z.number(), head: z.string().nullable(), unfiled: z.number() },
      problems: z.array(z.string()).readonly(),
    }),
    summary: '核验卷宗',
  }),
  listReadings: contract({
    method: 'GET',
    path: '/api/applications/:id/readings',
    params,
    reply: z
      .array(z.object({ at: z.string(), who: z.string(), what: z.string(), reason: z.string().nullable() }))
      .readonly(),
    summary: '查阅登记',
  }),
} as const;

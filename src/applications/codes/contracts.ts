import { z } from 'zod';
import { contract } from '../../platform/contract.ts';

/** What the office and the interface agree on about query codes. */
export const codeContracts = {
  reissueCode: contract({
    method: 'POST',
    path: '/api/applications/:id/code',
    params: z.object({ id: z.uuid() }),
    body: z.object({ reason: z.string().trim().min(1).max(200), key: z.string().min(16).max(128) }),
    reply: z.object({ code: z.string() }),
    summary: '补发查询码',
  }),
} as const;

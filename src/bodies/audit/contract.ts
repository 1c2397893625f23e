import { z } from 'zod';
import { contract, day } from '../../platform/contract.ts';

const params = z.object({ bodyId: z.uuid() });
/** Values as they were recorded. */
const values = z.unknown();

/** What is looked for in the audit log of a body. */
const wanted = z.object({
  /** With the bodies below it. */
  below: z.enum(['yes']).optional(),
  from: day.optional(),
  to: day.optional(),
  /** Part of the name of who acted. */
  who: z.string().trim().min(1).max(40).optional(),
  /** What was acted on, one of `kinds`. */
  kind: z.string().max(40).optional(),
});

/** What the office asks of the audit log (审计记录查询). */
export const auditContracts = {
  readAudit: contract({
    ...{ method: 'GET', path: '/api/bodies/:bodyId/audit', summary: '一个机关的审计记录' },
    ...{ params, query: wanted.extend({ page: z.coerce.number().int().min(1).max(200).default(1) }) },
    reply: z.object({
      entries: z.array(
        z.object({
          ...{ seq: z.number(), at: z.string(), who: z.string(), action: z.string() },
          /** The kind as \`kinds\` has it, and in words. */
          ...{ kind: z.string(), kindLabel: z.string() },
          ...{
            objectId: z.string(),
            called: z.string().nullable(),
            reason: z.string().nullable(),
            old: values,
            new: values,
          },
        }),
      ),
      /** How many there are; no more than `most` are counted. */
      count: z.number(),
      most: z.number(),
      kinds: z.array(z.object({ kind: z.string(), label: z.string() })),
    }),
  }),
  exportAudit: contract({
    ...{ method: 'GET', path: '/api/bodies/:bodyId/audit.csv', summary: '导出一个机关的审计记录' },
    ...{ params, query: wanted, reply: z.undefined() },
  }),
};

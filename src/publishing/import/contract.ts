import { z } from 'zod';
import { contract } from '../../platform/contract.ts';

const looked = z.array(z.object({ place: z.string(), title: z.string(), reasons: z.array(z.string()) }));

/** Taking over what was published before (批量导入). */
export const importContracts = {
  importEntries: contract({
    ...{ method: 'POST', path: '/api/publication-imports', summary: '批量导入以前公开的信息（一批）' },
    body: z.object({
      /** Entries of the same file that went before. */
      before: z.number().int().nonnegative().max(10_000_000),
      entries: z
        .array(
          z.object({
            place: z.string().max(1000),
            fields: z.record(z.string().max(40), z.string().max(8_000_000)),
          }),
        )
        .min(1)
        .max(100),
    }),
    reply: z.object({ imported: z.number(), refused: looked, pointedOut: looked }),
  }),
};

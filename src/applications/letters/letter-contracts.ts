import { z } from 'zod';
import { contract, day, id, oneOf } from '../../platform/contract.ts';
import { contentLabels } from './content-labels.ts';
import { letterKindIds } from './letter-kinds.ts';

const letterBody = z.object({
  ...{ title: z.string(), number: z.string(), addressee: z.string().nullable() },
  ...{ paragraphs: z.array(z.string()).readonly(), organ: z.string(), date: z.string() },
});
const contentKey = oneOf(contentLabels);
const letterWish = z.object({
  kind: z.enum(letterKindIds),
  dated: day,
  content: z.partialRecord(contentKey, z.string().max(20_000)),
  overInternet: z.boolean().optional(),
});

/** What the office and the interface agree on about one letter. */
export const letterContracts = {
  makeLetter: contract({
    method: 'POST',
    path: '/api/applications/:id/letters',
    params: z.object({ id }),
    body: letterWish,
    reply: z.object({ id, letter: letterBody }),
    summary: '制发文书',
  }),
  previewLetter: contract({
    method: 'POST',
    path: '/api/applications/:id/letters/preview',
    params: z.object({ id }),
    body: letterWish,
    reply: z.object({
      needs: z.array(z.object({ key: contentKey, optional: z.boolean() })).readonly(),
      known: z.partialRecord(contentKey, z.string()),
      ...{ letter: letterBody.nullable(), missing: z.string().nullable() },
    }),
    summary: '预览文书',
  }),
  downloadLetter: contract({
    method: 'GET',
    path: '/api/applications/:id/letters/:letter/:format',
    params: z.object({ id, letter: id, format: z.enum(['docx', 'pdf']) }),
    reply: z.unknown(),
    summary: '下载文书',
  }),
} as const;

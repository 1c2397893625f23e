import { z } from 'zod';
import { day, id, oneOf } from '../platform/contract.ts';
import { publicationStates } from './publication.ts';
import { reviewSteps } from './review.ts';
import { findingKinds } from './screening/finding.ts';

/** A file by its SHA-256. */
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** The version of a publication that stands before whoever acts on it. */
export const version = z.number().int().positive();

/** What is said about a publication beside its text (元数据). */
export const metadata = z.object({
  number: z.string().max(60).optional(),
  topic: z.string().max(60).optional(),
  genre: z.string().max(20).optional(),
  issuer: z.string().max(100).optional(),
  keywords: z.array(z.string().max(30)).max(12).optional(),
  source: z.string().max(100).optional(),
  stage: z.string().max(20).optional(),
});

/** A file of a publication. */
export const attachment = z.object({
  file: sha256,
  name: z.string().min(1).max(200),
  type: z.string().max(200),
  size: z.number().int().nonnegative(),
  kind: z.enum(['document', 'picture', 'audio', 'video']),
  /** Of a picture what is seen, of a recording or film its transcript. */
  alternative: z.string().max(20_000),
  caption: z.string().max(500),
});

/** What screening found. */
export const finding = z.object({
  kind: oneOf(findingKinds),
  blocking: z.boolean(),
  place: z.object({ part: z.string(), where: z.string(), start: z.number(), end: z.number() }),
  shown: z.string(),
  mask: z.string().nullable(),
  sentence: z.string(),
  key: z.string(),
});

const due = z.object({ on: day, provisional: z.boolean() });

/** A publication as lists show it. */
export const line = z.object({
  id,
  version: z.number(),
  bodyId: id,
  column: z.string(),
  title: z.string(),
  state: oneOf(publicationStates),
  step: oneOf(reviewSteps).nullable(),
  author: z.string(),
  formedOn: day,
  changedAt: z.string(),
  releaseAt: z.string().nullable(),
  releasedAt: z.string().nullable(),
  /** Until when it must be public; null once it is. */
  due: due.nullable(),
});

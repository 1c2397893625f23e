import type { PublicationMetadata } from '../../publishing/index.ts';
import type { Writing } from '../texts/writing.ts';

/** What stands beside a text (元数据). */
export const metadataOf = (
  { topic, genre, stage, keywords }: Writing,
  body: string,
): PublicationMetadata => ({
  ...{ source: body, issuer: body },
  ...(topic ? { topic } : {}),
  ...(genre ? { genre } : {}),
  ...(stage ? { stage } : {}),
  ...(keywords ? { keywords } : {}),
});

/**
 * What the public may see (公众可见). The portal reads from here only: nothing here can give back what is not
 * released.
 */
export * from '../search/search-released.ts';
export * from './addresses.ts';
export * from './answers.ts';
export * from './article.ts';
export { type ReleasedAttachment, releasedFile } from './attachments.ts';
export * from './catalogue-of-year.ts';
export * from './columns-of.ts';
export { listedUpTo } from './count-listed.ts';
export * from './list.ts';
export * from './open-on-day.ts';
export * from './policy-library.ts';
export * from './release-version.ts';
export * from './released-counts.ts';
export * from './releases-of-year.ts';
export * from './suggest.ts';
export * from './titles-of.ts';
export * from './withdrawal-notice.ts';
export * from './year-of-releases.ts';

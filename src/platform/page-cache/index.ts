export { createPageCache, type PageCache, type PageCacheOptions } from './page-cache.ts';
export { createReleaseLease, type LeaseOptions, type ReleaseLease, usualMoment } from './release-lease.ts';

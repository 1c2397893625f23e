export { lookVariant } from './look.ts';
export { portalPages } from './portal.ts';
export type { PortalTools } from './portal-tools.ts';
export { readSiteFacts } from './read-site-facts.ts';
export type { SiteFacts } from './site.ts';
export type { PortalTables } from './tables.ts';

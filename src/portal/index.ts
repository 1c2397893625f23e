export { lookVariant } from './look.ts';
export { problemPages } from './pages/problems.ts';
export { framed, type PageSurroundings } from './parts/frame.ts';
export { portalPages } from './portal.ts';
export type { PortalTools } from './portal-tools.ts';
export { readSiteFacts } from './read-site-facts.ts';
export type { SiteFacts } from './site.ts';
export { styleSheet } from './style-sheet.ts';
export type { PortalTables } from './tables.ts';

export { roles } from '../bodies/index.ts';
export { type DemonstrationUsers, loadDemonstration } from '../demonstration/index.ts';
export { importSource } from '../publishing/index.ts';
export { arePagesStale, buildPages, type PagesName, pagesFolder } from './build-pages.ts';
export { type County, openCounty, type Tables } from './county.ts';
export { exportPortal } from './export-portal.ts';
export { type Installation, openInstallation } from './open-installation.ts';
export { type ServerSettings, settingsFrom } from './settings.ts';
export { type RunningServer, startServer } from './start-server.ts';

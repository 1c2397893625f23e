export { arePagesStale, buildPages, type PagesName, pagesFolder } from './build-pages.ts';
export { type County, openCounty, type Tables } from './county.ts';
export { type ServerSettings, settingsFrom } from './settings.ts';
export { type RunningServer, startServer } from './start-server.ts';

import {
  type Clock,
  type Database,
  migrate,
  openDatabase,
  sealAudit,
  systemClock,
  tablesOf,
} from '../platform/index.ts';
import { renewSearch, searchOutdated } from '../publishing/index.ts';
import { type County, openCounty, type Tables } from './county.ts';
import type { ServerSettings } from './settings.ts';

/** An installation at work without a server: for commands, and for the server itself. */
export interface Installation {
  readonly database: Database<Tables>;
  readonly county: County;
  close(): Promise<void>;
}

/** Opens the database that the settings name, brings it up to date and puts the modules together. */
export async function openInstallation(
  settings: ServerSettings,
  name: string,
  clock: Clock = systemClock,
): Promise<Installation> {
  const database = await openDatabase<Tables>({ url: settings.databaseUrl, data: settings.data, name });
  try {
    await migrate(database.pool);
    // What was written before the program was killed gets its place in the audit log.
    await sealAudit(database.db);
    const county = await openCounty(database, settings, clock);
    // An empty search is as it should be; one of another program is renewed in the background.
    if (!(await searchOutdated(tablesOf(database.db)))) await renewSearch(tablesOf(database.db));
    return { database, county, close: () => database.close() };
  } catch (error) {
    await database.close();
    throw error;
  }
}

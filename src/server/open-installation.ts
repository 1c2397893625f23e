import {
  type Clock,
  type Database,
  makeDataFolder,
  migrate,
  openDatabase,
  openExistingDatabase,
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
  // Keys and files lie there wherever the database is.
  makeDataFolder(settings.data);
  return putTogether(await openDatabase<Tables>(optionsOf(settings, name)), settings, clock);
}

/** The same where a county's records are; throws DatabaseFault, and makes nothing, where there are none. */
export async function openExistingInstallation(
  settings: ServerSettings,
  name: string,
  clock: Clock = systemClock,
): Promise<Installation> {
  return putTogether(await openExistingDatabase<Tables>(optionsOf(settings, name)), settings, clock);
}

const optionsOf = ({ databaseUrl, data }: ServerSettings, name: string) => ({ url: databaseUrl, data, name });

async function putTogether(
  database: Database<Tables>,
  settings: ServerSettings,
  clock: Clock,
): Promise<Installation> {
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

import { chooseDataFolder } from './data-folder.ts';
import { clusterFolder, isInitialised } from './embedded/cluster.ts';
import { DatabaseFault } from './fault.ts';
import { takenMigrations } from './migrate.ts';
import { type Database, type DatabaseOptions, openDatabase } from './open-database.ts';

/**
 * Opens a database that the program filled before. Where there is none, nothing is made and a DatabaseFault
 * `nothing-installed` says where was looked (没有数据).
 */
export async function openExistingDatabase<Tables>(options: DatabaseOptions): Promise<Database<Tables>> {
  const data = options.data ?? chooseDataFolder();
  const place = options.url ? 'DATABASE_URL 指定的数据库' : `数据目录 ${data.folder} `;
  if (!options.url && !isInitialised(clusterFolder(data.databaseHome))) throw nothingInstalled(place);
  const database = await openDatabase<Tables>({ ...options, data });
  if ((await takenMigrations(database.pool)).length > 0) return database;
  await database.close();
  throw nothingInstalled(place);
}

const nothingInstalled = (place: string) =>
  new DatabaseFault(
    'nothing-installed',
    `${place}里没有数据。系统装在别处的，请用 GONGKAI_DATA 指定它的数据目录；还没有安装的，请先启动程序（npm start）。`,
  );

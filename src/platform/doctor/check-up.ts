import type { AuditTables } from '../audit/tables.ts';
import type { Clock } from '../clock.ts';
import type { DataFolder } from '../database/data-folder.ts';
import { DatabaseFault } from '../database/fault.ts';
import type { Database } from '../database/open-database.ts';
import { openExistingDatabase } from '../database/open-existing.ts';
import { checkAudit } from './check-audit.ts';
import { checkClock, checkMigrations, checkServer } from './check-database.ts';
import { checkFiles } from './check-files.ts';
import { checkFolder, checkKeys, checkSpace } from './check-folder.ts';
import { checkPort, type Listening } from './check-port.ts';
import { type Finding, faulty } from './finding.ts';

/** What is examined. */
export interface Installation {
  readonly data: DataFolder;
  /** Address of a separate server; without it the embedded one is examined. */
  readonly url?: string | undefined;
  readonly clock: Clock;
  /** Left out where nothing is to listen. */
  readonly listening?: Listening;
  /** Reads every stored file too. */
  readonly thorough?: boolean;
}

/**
 * Examines an installation, running or not, and changes nothing of it but the permissions of the key file (体检).
 * Checks that need the database are left out when it cannot be opened; where nothing is installed, nothing is made.
 * Never throws.
 */
export async function checkUp(installation: Installation): Promise<readonly Finding[]> {
  const { data, url, listening } = installation;
  const opened = await openExistingDatabase<AuditTables>({
    ...{ data, url, name: 'doctor', connections: 2, statementTimeout: 0 },
  }).catch((error: Error) => error);
  const port = listening ? await told('port', () => checkPort(listening)) : [];
  if (opened instanceof DatabaseFault && opened.code === 'nothing-installed')
    return [faulty('installation', '还没有可以检查的系统。', opened.message), ...port];
  return [
    ...(await told('data-folder', () => checkFolder(data))),
    ...(await told('space', () => checkSpace(data))),
    ...(await told('keys', () => checkKeys(data))),
    ...(opened instanceof Error ? [unopened(opened)] : await databaseFindings(installation, opened)),
    ...port,
  ];
}

const unopened = ({ message }: Error) =>
  faulty('database', `打不开数据库：${message}`, '请先排除这一故障，再检查其余各项。');

async function databaseFindings(
  { data, clock, thorough = false }: Installation,
  opened: Database<AuditTables>,
) {
  const database = opened as unknown as Database<never>;
  try {
    return [
      ...(await told('database', async () => checkServer(database))),
      ...(await told('migrations', () => checkMigrations(database))),
      ...(await told('clock', () => checkClock(database, clock))),
      ...(await told('audit', () => checkAudit(opened))),
      ...(await told('files', () => checkFiles(database, data, thorough))),
    ];
  } finally {
    await opened.close();
  }
}

/** A check that breaks is a finding too. */
async function told(name: string, check: () => Promise<Finding>): Promise<readonly Finding[]> {
  try {
    return [await check()];
  } catch (error) {
    return [faulty(name, `检查没有完成：${(error as Error).message}`, '请把这句话连同日志告诉维护人员。')];
  }
}

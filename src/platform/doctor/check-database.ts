import type { Clock } from '../clock.ts';
import { pendingMigrations, takenMigrations } from '../database/migrate.ts';
import { readMigrations } from '../database/migration-files.ts';
import type { Database } from '../database/open-database.ts';
import { requireFitServer } from '../database/server-check.ts';
import { doubtful, type Finding, faulty, well } from './finding.ts';

/** Is the server one that can carry our data? */
export function checkServer({ server, location }: Database<never>): Finding {
  try {
    requireFitServer(server);
  } catch (error) {
    return faulty('database', (error as Error).message, '请升级或更换数据库。');
  }
  return well('database', `数据库可以连接：${location}。`);
}

/** Does the schema belong to this program? */
export async function checkMigrations({ pool }: Database<never>): Promise<Finding> {
  try {
    const all = await readMigrations();
    const taken = await takenMigrations(pool);
    const pending = pendingMigrations(all, all, taken);
    if (pending.length === 0) return well('migrations', `数据库结构是最新的（共 ${taken.length} 步）。`);
    return doubtful(
      'migrations',
      `数据库结构有 ${pending.length} 步尚未执行：${pending.map(({ name }) => name).join('、')}。`,
      '请先备份，再启动程序，启动时会自动执行。',
    );
  } catch (error) {
    return faulty('migrations', (error as Error).message, '请核对程序版本与数据目录是否配套。');
  }
}

const tolerable = 5;
const wrong = 120;

/** Deadlines and records depend on the clock: do machine, database and calendar agree? */
export async function checkClock({ pool }: Database<never>, clock: Clock): Promise<Finding> {
  const { rows } = await pool.query('select extract(epoch from now())::float8 as seconds');
  const seconds = Math.round(Math.abs(Date.parse(clock.now()) / 1000 - rows[0].seconds));
  const today = `今天是 ${clock.today()}（北京时间）`;
  if (clock.today() < '2026-01-01')
    return faulty('clock', `${today}，早于本程序的发布时间。`, '请校准系统时钟并开启网络校时。');
  if (seconds > wrong)
    return faulty('clock', `${today}，与数据库时钟相差 ${seconds} 秒。`, '请校准两处的时钟并开启网络校时。');
  if (seconds > tolerable)
    return doubtful('clock', `${today}，与数据库时钟相差 ${seconds} 秒。`, '请开启网络校时。');
  return well('clock', `${today}，时钟一致。`);
}

/**
 * Writes into the database of the data folder named by its argument until it is killed, and prints the number of
 * each act that was acknowledged. An act is two rows and an audit entry.
 */
import { appendAudit } from '../../src/platform/audit/append.ts';
import type { AuditTables } from '../../src/platform/audit/tables.ts';
import { systemClock } from '../../src/platform/clock.ts';
import { chooseDataFolder } from '../../src/platform/database/data-folder.ts';
import { DatabaseFault } from '../../src/platform/database/fault.ts';
import { migrate } from '../../src/platform/database/migrate.ts';
import { openDatabase } from '../../src/platform/database/open-database.ts';
import { inTransaction } from '../../src/platform/database/transaction.ts';

interface WrittenTables extends AuditTables {
  readonly written: { readonly number: number; readonly half: number };
}

const [folder, first] = process.argv.slice(2) as [string, string];
const data = chooseDataFolder({ GONGKAI_DATA: folder });
const { db, pool } = await openDatabase<WrittenTables>({ data, name: 'writer' });
await migrate(pool);
await pool.query('create table if not exists written (number bigint, half int, primary key (number, half))');

for (let number = Number(first); ; number += 1) {
  try {
    await inTransaction(db, async (transaction) => {
      await transaction.insertInto('written').values({ number, half: 1 }).execute();
      await transaction.insertInto('written').values({ number, half: 2 }).execute();
      const entry = { actor: 'writer', action: 'test.write', objectKind: 'test', objectId: String(number) };
      await appendAudit(transaction, systemClock, entry);
    });
    process.stdout.write(`${number}\n`);
  } catch (error) {
    if (!(error instanceof DatabaseFault)) throw error;
    process.stdout.write(`fault ${error.code}\n`);
  }
}

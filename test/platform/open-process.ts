/**
 * Opens the database of a data folder, prints what it got, and closes it when its input ends; then prints
 * `closed`. Arguments: the folder, and options of the embedded server as JSON.
 */
import { chooseDataFolder } from '../../src/platform/database/data-folder.ts';
import { openDatabase } from '../../src/platform/database/open-database.ts';

const [folder, options] = process.argv.slice(2) as [string, string];
const data = chooseDataFolder({ GONGKAI_DATA: folder });
const { pool, embedded, close } = await openDatabase({ data, name: 'open', embedded: JSON.parse(options) });
const { rows } = await pool.query('select 1 + 1 as sum');
process.stdout.write(
  `${JSON.stringify({ pid: embedded!.pid, adopted: embedded!.adopted, sum: rows[0].sum })}\n`,
);
for await (const _ of process.stdin);
await close();
process.stdout.write('closed\n');

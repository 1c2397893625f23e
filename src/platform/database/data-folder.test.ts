import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { chooseDataFolder, makeDataFolder } from './data-folder.ts';
import { DatabaseFault } from './fault.ts';

const isRoot = process.getuid?.() === 0;

describe('the data folder', () => {
  const root = mkdtempSync(join(tmpdir(), 'gongkai-folder-'));
  chmodSync(root, 0o755);
  after(() => rmSync(root, { recursive: true }));
  const elsewhere = join(root, 'elsewhere');

  test('is where one says, and made when it is to be used, for us alone', () => {
    const folder = join(root, 'said', 'so');
    const chosen = chooseDataFolder({ GONGKAI_DATA: ` ${folder} ` }, elsewhere);
    assert.deepEqual(chosen, { folder, databaseHome: folder, notices: [] });
    assert.equal(existsSync(folder), false);
    makeDataFolder(chosen);
    if (process.platform !== 'win32') assert.equal(statSync(folder).mode & 0o066, 0);
  });

  test("is the account's own place otherwise", () => {
    const chosen = chooseDataFolder({ XDG_DATA_HOME: join(root, 'share') }, elsewhere);
    if (process.platform === 'win32') return;
    assert.equal(chosen.folder, join(root, 'share', 'gongkai'));
  });

  test('as root, a closed way moves the database and says so', { skip: !isRoot && 'needs root' }, () => {
    const closed = join(root, 'closed');
    mkdirSync(closed, { mode: 0o700 });
    const folder = join(closed, 'data');
    const said = chooseDataFolder({ GONGKAI_DATA: folder }, elsewhere);
    assert.equal(said.folder, folder);
    assert.ok(said.databaseHome.startsWith(join(elsewhere, 'data-')));
    assert.match(said.notices[0]!, new RegExp(`进不了 ${closed}，因此数据库放在`));
    const own = chooseDataFolder({ XDG_DATA_HOME: closed }, elsewhere);
    assert.deepEqual([own.folder, own.databaseHome], [elsewhere, elsewhere]);
    assert.match(own.notices[0]!, /因此数据目录改为/);
  });

  test('that cannot be made is a fault with what to do', () => {
    const file = join(root, 'file');
    writeFileSync(file, '');
    assert.throws(
      () => makeDataFolder(chooseDataFolder({ GONGKAI_DATA: join(file, 'data') }, elsewhere)),
      (error) => error instanceof DatabaseFault,
    );
  });
});

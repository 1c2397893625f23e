import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isImpossible } from './impossible.ts';

const pdf = (body: string): Uint8Array => new TextEncoder().encode(`%PDF-1.4\n${body}\n%%EOF`);

describe('a PDF that states what no PDF can mean', () => {
  it('is one with widths for billions of characters', () => {
    assert.equal(isImpossible(pdf('<< /DW 1000 /W [1 95 500 814 4294967296 500] >>')), true);
    assert.equal(isImpossible(pdf('<< /W2[ 120 99999999 -1000 500 880 ] >>')), true);
  });

  it('is one that writes an object hundreds of times', () => {
    assert.equal(isImpossible(pdf('7 0 obj\n<< /Len\n'.repeat(201))), true);
  });

  it('is one that writes objects without a name hundreds of times', () => {
    assert.equal(isImpossible(pdf('<< /Type /Page /MediaBox [0 0 595  obj\n'.repeat(201))), true);
  });

  it('is not one with the widths of every character there can be', () => {
    assert.equal(isImpossible(pdf('<< /W [0 [500 600 700] 814 65535 500] /CIDToGIDMap /Identity >>')), false);
  });

  it('is not one with many objects, nor one that was changed a few times', () => {
    const objects = Array.from({ length: 1000 }, (_, index) => `${index + 1} 0 obj\n<< >>\nendobj`);
    assert.equal(isImpossible(pdf([...objects, ...objects, ...objects].join('\n'))), false);
  });
});

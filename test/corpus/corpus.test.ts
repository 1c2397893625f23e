import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { type Report, readSource, recogniseReport } from '../../src/report/index.ts';
import { differences, type Golden } from '../golden-reading.ts';
import { corpus } from './catalogue/index.ts';
import { type Truth, truthFile, truthText } from './truth.ts';

const folder = new URL('documents/', import.meta.url);
const bytesOf = (file: string) => new Uint8Array(readFileSync(new URL(file, folder)));

test('the committed documents are the ones the corpus makes', () => {
  const made = new Map(
    corpus.flatMap(({ file, bytes, truth }) => [
      [file, bytes] as const,
      [truthFile(file), new TextEncoder().encode(truthText(truth))] as const,
    ]),
  );
  assert.deepEqual(readdirSync(folder).sort(), [...made.keys()].sort(), 'run: node test/corpus/make.ts');
  for (const [file, bytes] of made)
    assert.ok(Buffer.from(bytes).equals(bytesOf(file)), `${file} differs; run: node test/corpus/make.ts`);
});

test('every document is read: no cell wrong, none invented, body, year and edition right', async (t) => {
  let [printed, read] = [0, 0];
  for (const { file, truth } of corpus)
    await t.test(file, async () => {
      const report = await reading(file);
      const found = differences(report, truth as Golden);
      printed += found.printed;
      read += found.read;
      assert.deepEqual([...found.wrong, ...found.invented, ...found.facts], []);
      assert.equal(report.body, (truth as Truth).body);
    });
  t.diagnostic(`${read} of ${printed} printed cells read`);
  assert.ok(read / printed >= 0.99, `only ${read} of ${printed} printed cells were read`);
});

async function reading(file: string): Promise<Report> {
  const noPdf = () => Promise.reject(new Error('no document of the corpus is a PDF'));
  const result = await readSource(bytesOf(file), { name: file, pdf: noPdf });
  assert.ok('document' in result, 'refused' in result ? result.refused.message : '');
  return recogniseReport(result.document);
}

// Writes the documents of the corpus and their golden readings: node test/corpus/make.ts
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { corpus } from './catalogue/index.ts';
import { truthFile, truthText } from './truth.ts';

const folder = new URL('documents/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const file of readdirSync(folder)) rmSync(new URL(file, folder));
for (const { file, bytes, truth } of corpus) {
  writeFileSync(new URL(file, folder), bytes);
  writeFileSync(new URL(truthFile(file), folder), truthText(truth));
}
console.log(`${corpus.length} documents`);

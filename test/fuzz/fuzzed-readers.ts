import { strToU8, type Zippable, zipSync } from 'fflate';
import { damageBytes, damageMarkup } from './damage.ts';
import { type Random, randomFrom } from './random.ts';
import { docxSeeds, htmlSeeds, pdfSeeds, textSeeds, xlsxSeeds } from './seeds.ts';

/** Makes a damaged file. */
export type Damaged = (random: Random) => Uint8Array;

/** For every reader the damaged files it is tried with. */
export const fuzzedReaders: Readonly<Record<string, Damaged>> = {
  html: (random) => damagedText(random.pick(htmlSeeds), random),
  docx: (random) => damagedPackage(random.pick(docxSeeds), random),
  xlsx: (random) => damagedPackage(random.pick(xlsxSeeds), random),
  text: (random) => damagedText(random.pick(textSeeds), random),
  pdf: (random) => damagedText(random.pick(pdfSeeds), random),
};

/** The damaged file of a run: the same for the same seed and number. */
export function damagedFile(reader: string, seed: number, number: number): Uint8Array {
  return fuzzedReaders[reader]!(randomFrom(Math.imul(seed, 0x9e3779b1) ^ number));
}

function damagedText(text: string, random: Random): Uint8Array {
  const kind = random.below(3);
  const written = strToU8(kind > 0 ? damageMarkup(text, random) : text);
  return kind === 1 ? written : damageBytes(written, random);
}

function damagedPackage(parts: Readonly<Record<string, string>>, random: Random): Uint8Array {
  const names = Object.keys(parts);
  const files: Zippable = {};
  const target = random.pick(names);
  const kind = random.below(5);
  for (const [name, content] of Object.entries(parts)) {
    if (name !== target || kind === 4) files[name] = [strToU8(content), { level: 1 }];
    else if (kind < 3) files[name] = [strToU8(damageMarkup(content, random)), { level: 1 }];
    else if (random.below(3) > 0) files[name] = [damageBytes(strToU8(content), random), { level: 1 }];
  }
  const archive = zipSync(files, { mtime: '2024-01-18T00:00:00Z' });
  return kind === 4 ? damageBytes(archive, random) : archive;
}

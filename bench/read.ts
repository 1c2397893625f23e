// What reading, recognising and checking a report costs beside the least that any reader must do with its bytes.
// Files named on the command line are measured instead of the corpus: npm run bench -- read, node bench/read.ts FILE…
import { readdirSync, readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { Tokenizer } from 'htmlparser2';
import { checkReport, readSource, recogniseReport, renderDocx } from '../src/report/index.ts';

const rounds = 8;
/** Milliseconds. */
const longEnough = 40;
/** So many files are read before anything is measured: whoever reads a folder is warm by then. */
const warmingReads = 3_000;
const wanted = { html: 2, docx: 1.5, text: 30 };

const corpus = new URL('../test/corpus/documents/', import.meta.url);
const noPdf = () => Promise.reject(new Error('no PDF is measured here'));
const nothing = (): void => undefined;
const deaf = {
  onattribdata: nothing,
  onattribentity: nothing,
  onattribend: nothing,
  onattribname: nothing,
  oncdata: nothing,
  onclosetag: nothing,
  oncomment: nothing,
  ondeclaration: nothing,
  onend: nothing,
  onopentagend: nothing,
  onopentagname: nothing,
  onprocessinginstruction: nothing,
  onselfclosingtag: nothing,
  ontext: nothing,
  ontextentity: nothing,
};

interface Measured {
  readonly name: string;
  readonly bytes: Uint8Array;
}

function tokenise(markup: string, xmlMode: boolean): void {
  const tokenizer = new Tokenizer({ xmlMode, decodeEntities: true }, deaf);
  tokenizer.write(markup);
  tokenizer.end();
}

const least = {
  html: ({ bytes }: Measured) => tokenise(new TextDecoder().decode(bytes), false),
  docx: ({ bytes }: Measured) => {
    const document = unzipSync(bytes)['word/document.xml'];
    if (document) tokenise(new TextDecoder().decode(document), true);
  },
};

async function all({ name, bytes }: Measured): Promise<void> {
  const read = await readSource(bytes, { name, pdf: noPdf });
  if ('refused' in read) throw new Error(`${name}: ${read.refused.message}`);
  checkReport(recogniseReport(read.document));
}

/** Milliseconds of computing for each kind of work, taken in turn; the best of all rounds. */
async function fastest(works: readonly (() => unknown)[]): Promise<number[]> {
  const best = works.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, work] of works.entries()) best[index] = Math.min(best[index]!, await computing(work));
  }
  return best;
}

/** Computing time of this thread alone, whatever else the machine does; its clock is coarse, so many passes make one figure. */
async function computing(work: () => unknown): Promise<number> {
  const start = process.threadCpuUsage();
  let passes = 0;
  let spent = 0;
  while (spent < longEnough) {
    for (let pass = 0; pass < 20; pass += 1) await work();
    passes += 20;
    const { user, system } = process.threadCpuUsage(start);
    spent = (user + system) / 1000;
  }
  return spent / passes;
}

let missed = false;

async function ratio(kind: 'html' | 'docx', files: readonly Measured[]): Promise<void> {
  let [sumOfAll, sumOfLeast] = [0, 0];
  let worst = { name: '', ratio: 0 };
  for (const file of files) {
    const [whole, bare] = await fastest([() => all(file), () => least[kind](file)]);
    sumOfAll += whole!;
    sumOfLeast += bare!;
    if (whole! / bare! > worst.ratio) worst = { name: file.name, ratio: whole! / bare! };
  }
  if (files.length === 0) return;
  const overall = sumOfAll / sumOfLeast;
  missed ||= overall > wanted[kind];
  console.log(
    `${kind}: ${files.length} files, read + recognise + check ${overall.toFixed(2)} × the bare ` +
      `${kind === 'html' ? 'tokenising' : 'unzipping and tokenising'} (wanted ${wanted[kind]} ×); ` +
      `worst ${worst.name} ${worst.ratio.toFixed(2)} ×`,
  );
}

async function perLine(files: readonly Measured[]): Promise<void> {
  let [milliseconds, lines] = [0, 0];
  for (const file of files) {
    const [whole] = await fastest([() => all(file)]);
    milliseconds += whole!;
    lines += new TextDecoder().decode(file.bytes).split('\n').length;
  }
  if (files.length === 0) return;
  const each = (milliseconds * 1000) / lines;
  missed ||= each > wanted.text;
  console.log(`text: ${files.length} files, ${each.toFixed(1)} µs per line (wanted ${wanted.text} µs)`);
}

const named = process.argv.slice(2);
const names = named.length > 0 ? named : readdirSync(corpus).map((name) => new URL(name, corpus));
const files = names.map((name) => ({
  name: String(name).split('/').at(-1)!,
  bytes: new Uint8Array(readFileSync(name)),
}));
const ending = (pattern: RegExp): Measured[] => files.filter(({ name }) => pattern.test(name));

const readable = ending(/\.(?:html?|docx|txt|md)$/);
for (let read = 0; read < warmingReads; read += 1) await all(readable[read % readable.length]!);
const html = ending(/\.html?$/);
const documents = ending(/\.docx$/);
if (named.length === 0) {
  for (const { name, bytes } of html) {
    const read = await readSource(bytes, { name, pdf: noPdf });
    if ('document' in read)
      documents.push({ name: `${name} as DOCX`, bytes: await renderDocx(recogniseReport(read.document)) });
  }
}
await ratio('html', html);
await ratio('docx', documents);
await perLine(ending(/\.(?:txt|md)$/));
if (missed) process.exitCode = 3;

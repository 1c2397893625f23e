import { answerChunks } from './chunk-worker.ts';
import { noFindings } from './input-file.ts';

// A worker for the tests: what happens to a file is told by its name.
await answerChunks(async (job: { readonly greeting: string }) => async ({ name }) => {
  if (name.includes('hang')) for (;;) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1000);
  if (name.includes('die')) process.exit(3);
  if (name.includes('throw')) throw new Error('a fault nobody caught');
  return { standing: 'clean', findings: noFindings, text: `${job.greeting} ${name}` };
});

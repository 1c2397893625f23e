import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sourceFiles, textOf } from './repository.ts';

const impure: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['a Node built-in', /from 'node:|import\('node:|require\(/],
  ['the clock', /\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\./],
  ['chance', /\bMath\.random\b|\bcrypto\./],
  ['the process', /\bprocess\./],
  ['the network', /\bfetch\(|\bXMLHttpRequest\b/],
  [
    'the page',
    /\b(document|window|navigator|localStorage)\.(getElement|querySelector|createElement|location|body\b|addEventListener)/,
  ],
  ['the console', /\bconsole\./],
  ['timers', /\b(setTimeout|setInterval)\(/],
];

/** Comments may name what the code must not use. */
const withoutComments = (source: string) =>
  source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '');

test('law and report touch neither clock, chance, machine nor page', () => {
  const found = [...sourceFiles('src/law'), ...sourceFiles('src/report')].flatMap((path) => {
    const code = withoutComments(textOf(path));
    return impure.filter(([, pattern]) => pattern.test(code)).map(([what]) => `${path} uses ${what}`);
  });
  assert.deepEqual(found, []);
});

test('law and report keep no state in their modules', () => {
  const found = [...sourceFiles('src/law'), ...sourceFiles('src/report')].filter((path) =>
    /^(export )?let /m.test(withoutComments(textOf(path))),
  );
  assert.deepEqual(found, []);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { filesBelow, textOf } from './repository.ts';

/** Words about how the product came to be have no place in it; nor have the machines it was built on. */
const forbidden: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['a tracker', /\bissues?\b(?!\s*(=|:))/i],
  ['an agent', /(?<!user[- ])\bagents?\b/i],
  ['a session', /\bsessions?\b/i],
  ['a language model', /\b(LLM|GPT|Claude|Copilot|chatbot)\b/i],
  ['an absolute path', /(?<![\w.~$}/-])\/(work|root|home|Users|tmp)\//],
  ['a package registry', /registry\.|npmmirror|artifactory|verdaccio|_authToken/i],
];
const exempt = /^(package-lock\.json|LICENSE|test\/structure\/words\.test\.ts)$|^test\/corpus\/documents\//;
const binary = /\.(png|pdf|docx|xlsx|ttf|otf|woff2?|ico)$/;

test('no text speaks of trackers, agents, sessions, models, machines or registries', () => {
  const found = filesBelow()
    .filter((path) => !exempt.test(path) && !binary.test(path))
    .flatMap((path) =>
      textOf(path)
        .split('\n')
        .flatMap((line, index) =>
          forbidden
            .filter(([, pattern]) => pattern.test(line))
            .map(([what]) => `${path}:${index + 1} names ${what}: ${line.trim().slice(0, 90)}`),
        ),
    );
  assert.deepEqual(found, []);
});

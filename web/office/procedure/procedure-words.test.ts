import assert from 'node:assert/strict';
import { test } from 'node:test';
import { declaredActs } from '../../../src/applications/contract.ts';
import { disputeActs } from '../../../src/disputes/contract.ts';
import { askedFields } from './asked-fields.ts';
import { choiceWord, wordsOf } from './input-words.ts';

const acts = [...Object.values(declaredActs), ...Object.values(disputeActs)];

test('every field of every act has a name, and every choice too', () => {
  const nameless = acts.flatMap(({ name, input }) =>
    askedFields(input).flatMap((field) => [
      ...(wordsOf(name, field.name) ? [] : [`${name}/${field.name}`]),
      ...field.choices
        .filter((choice) => choiceWord(field.name, choice) === null)
        .map((choice) => `${name}/${field.name}=${choice}`),
    ]),
  );
  assert.deepEqual(nameless, []);
});

test('the fields of a form are those of the declaration', () => {
  const shape = askedFields(declaredActs['draft-reply'].input).map(({ name, kind, required }) => [
    name,
    kind,
    required,
  ]);
  assert.deepEqual(shape, [
    ['decision', 'choice', true],
    ['withheldUnder', 'several', false],
    ['reasons', 'text', true],
  ]);
  const review = askedFields(declaredActs['review-reply'].input);
  assert.equal(review.find(({ name }) => name === 'comment')?.required, false);
  assert.equal(askedFields(declaredActs.reopen.input).find(({ name }) => name === 'due')?.kind, 'day');
});

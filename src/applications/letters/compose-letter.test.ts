import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type DecisionCode, day, decisions } from '../../law/index.ts';
import { composeLetter, type LetterOrder, variantOf } from './compose-letter.ts';
import { contentLabels, type LetterContent } from './content-labels.ts';
import { fullContent } from './letter-content.fixture.ts';
import { type LetterKindId, letterKinds } from './letter-kinds.ts';

const kinds = Object.keys(letterKinds) as LetterKindId[];
const codes = Object.keys(decisions) as DecisionCode[];
const dated = day('2026-03-02');
const orders: readonly LetterOrder[] = [
  ...kinds.map((kind) => ({ kind, dated, content: fullContent })),
  ...codes.map((decision) => ({ kind: 'decision' as const, dated, decision, content: fullContent })),
];
const textOf = (order: LetterOrder) => {
  const letter = composeLetter(order, '云政公复〔2026〕1号');
  assert.ok(letter.ok, order.kind);
  return [letter.value.addressee ?? '', ...letter.value.paragraphs].join('\n');
};

test('every letter is whole with its contents, and shows no hole', () => {
  for (const order of orders) assert.doesNotMatch(textOf(order), /[{}]|undefined/, order.kind);
});

test('no letter is made while one of its mandatory contents is missing', () => {
  for (const order of orders) {
    const plain = textOf(order);
    for (const [key, value] of Object.entries(fullContent).filter(([name]) => name !== 'date')) {
      const content: LetterContent = { ...fullContent, [key]: ' ' };
      const outcome = composeLetter({ ...order, content }, '');
      const needed = plain.includes(value) && key !== 'history';
      if (needed)
        assert.equal(!outcome.ok && outcome.refusal.code, 'letter-incomplete', `${order.kind} ${key}`);
      if (!outcome.ok) assert.match(outcome.refusal.sentence, new RegExp(contentLabels[key as 'organ']));
    }
  }
});

test('a refusal under articles 14 to 16 says that reconsideration comes first, since 2024', () => {
  const denied = { kind: 'decision', decision: 'denied.deliberative', content: fullContent } as const;
  assert.match(textOf({ ...denied, dated }), /先向云溪县人民政府申请行政复议/);
  assert.match(textOf({ ...denied, dated: day('2023-12-29') }), /或者在6个月内/);
  assert.match(textOf({ ...denied, decision: 'granted', dated }), /或者在6个月内/);
  const partial = { ...denied, decision: 'partial', dated } as const;
  assert.equal(variantOf({ ...partial, withheldUnder: [16] }), 'A');
  assert.equal(variantOf({ ...partial, withheldUnder: [] }), 'B');
});

test('what is delivered over the internet names the channel for reconsideration', () => {
  const order: LetterOrder = {
    kind: 'decision',
    decision: 'granted',
    dated,
    content: fullContent,
    overInternet: true,
  };
  assert.match(textOf(order), /互联网渠道提交行政复议申请：/);
  const { internetChannel: _, ...without } = fullContent;
  assert.equal(composeLetter({ ...order, content: without }, '').ok, false);
});

test('every content has a label and stands in some letter', () => {
  const all = orders.map((order) => textOf({ ...order, overInternet: true })).join('\n');
  for (const [key, value] of Object.entries(fullContent))
    if (key !== 'organ') assert.ok(all.includes(value), key);
});

test('a letter calls itself what it is, and speaks to a person or to an organisation', () => {
  const order = orders.find(({ kind }) => kind === 'decision')!;
  assert.match(
    textOf({ ...order, addressed: '贵单位' }),
    /收到贵单位提交的[\s\S]*如对本答复不服，可以自收到本答复书之日起/,
  );
  assert.doesNotMatch(textOf({ ...order, addressed: '您' }), /（单位）/);
  const lapse = orders.find(({ kind }) => kind === 'lapse-notice')!;
  assert.match(textOf(lapse), /如对本告知不服，可以自收到本告知书之日起/);
});

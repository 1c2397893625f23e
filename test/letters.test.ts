import assert from 'node:assert/strict';
import { test } from 'node:test';
import mammoth from 'mammoth';
import {
  composeLetter,
  type LetterKindId,
  type LetterOrder,
  letterDocx,
  letterKinds,
  letterPdf,
} from '../src/applications/index.ts';
import { fullContent } from '../src/applications/letters/letter-content.fixture.ts';
import { type DecisionCode, day, decisions } from '../src/law/index.ts';
import { typst } from '../src/platform/index.ts';

const dated = day('2026-03-02');
const orders: readonly LetterOrder[] = [
  ...Object.keys(letterKinds).map((kind) => ({ kind: kind as LetterKindId, dated, content: fullContent })),
  ...Object.keys(decisions).map((decision) => ({
    ...{ kind: 'decision' as const, dated, decision: decision as DecisionCode, content: fullContent },
  })),
];

test('every letter and every decision becomes a Word document and a PDF', async () => {
  const compiler = await typst();
  for (const order of orders) {
    const letter = composeLetter(order, '清水镇公复〔2026〕1号');
    assert.ok(letter.ok);
    const docx = await letterDocx(letter.value);
    const { value: text } = await mammoth.extractRawText({ buffer: Buffer.from(docx) });
    for (const part of [letter.value.title, ...letter.value.paragraphs, letter.value.organ, '2026年3月2日'])
      assert.ok(text.includes(part), `${order.kind}: ${part}`);
    assert.equal(Buffer.from(letterPdf(letter.value, compiler)).subarray(0, 5).toString(), '%PDF-');
  }
});

test('what an applicant wrote is printed, never run', async () => {
  const content = { ...fullContent, description: '#panic("x") $ *a* _b_ @c <d> \\ [e]' };
  const letter = composeLetter({ kind: 'receipt', dated, content }, '清水镇公收〔2026〕1号');
  assert.ok(letter.ok);
  assert.ok(letterPdf(letter.value, await typst()).length > 1000);
});

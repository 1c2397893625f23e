import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { CLOSE, END, hashName, MarkupScanner, OPEN, TEXT } from './markup-scanner.ts';

type Event = readonly string[];

/** Tags with their attributes, and texts, adjacent texts joined. */
function events(source: string, syntax: 'html' | 'xml' = 'html'): Event[] {
  const scanner = new MarkupScanner(source, syntax);
  const found: Event[] = [];
  for (let token = scanner.next(); token !== END; token = scanner.next()) {
    if (token === OPEN) {
      const values = scanner.attributeNames().flatMap((name) => [name, scanner.attribute(name)!]);
      found.push(['open', scanner.name, ...values]);
    } else if (token === CLOSE) found.push(['close', scanner.name]);
    else if (token === TEXT) addText(found, source.slice(scanner.start, scanner.end));
  }
  return found;
}

function addText(found: Event[], text: string): void {
  const last = found.at(-1);
  if (last?.[0] === 'text') found[found.length - 1] = ['text', last[1] + text];
  else if (text !== '') found.push(['text', text]);
}

test('text, tags and attributes come in their order', () => {
  assert.deepEqual(events('前<td colspan=2 style="a>b" nowrap>7</td >后'), [
    ['text', '前'],
    ['open', 'td', 'colspan', '2', 'style', 'a>b', 'nowrap', ''],
    ['text', '7'],
    ['close', 'td'],
    ['text', '后'],
  ]);
});

test('comments, conditional comments, declarations and instructions are passed over', () => {
  const source =
    '<!DOCTYPE html>甲<!--[if gte mso 9]><xml>x</xml><![endif]-->乙<![if !vml]>丙<![endif]><?xml v?>丁<!-->戊';
  assert.deepEqual(events(source), [['text', '甲乙丙丁戊']]);
});

test('a bracket that opens no tag is text', () => {
  assert.deepEqual(events('1<2 且 3< 4 <中'), [['text', '1<2 且 3< 4 <中']]);
});

test('an unclosed quote ends with its tag instead of swallowing the rest', () => {
  assert.deepEqual(events('<td width="12>8</td>'), [
    ['open', 'td', 'width', '12'],
    ['text', '8'],
    ['close', 'td'],
  ]);
});

test('a tag cut off at the end is not a tag', () => {
  for (const cut of ['<td', '<td a', '<td a=', '<td a="', '<', '</']) {
    assert.ok(
      events(`0${cut}`).every(([kind, name]) => kind !== 'open' || name === 'never'),
      cut,
    );
  }
});

test('CDATA is text in XML', () => {
  assert.deepEqual(events('<a><![CDATA[1<2&amp;]]></a>', 'xml'), [
    ['open', 'a'],
    ['text', '1<2&amp;'],
    ['close', 'a'],
  ]);
});

test('an element is passed over with those of its name inside it', () => {
  const scanner = new MarkupScanner(
    '<w:rPr><w:rPrChange><w:rPr/><w:rPr></w:rPr></w:rPrChange></w:rPr>后',
    'xml',
  );
  scanner.next();
  assert.equal(scanner.passElement(), '<w:rPrChange><w:rPr/><w:rPr></w:rPr></w:rPrChange>');
  assert.equal(scanner.next(), TEXT);
  assert.equal(scanner.source.slice(scanner.start, scanner.end), '后');
});

test('an element that is never closed is passed to the end', () => {
  const scanner = new MarkupScanner('<a><b>1', 'xml');
  scanner.next();
  assert.equal(scanner.passElement(), null);
  assert.equal(scanner.next(), END);
});

test('raw text ends only at its own close tag', () => {
  const scanner = new MarkupScanner('<SCRIPT>if (a</b>) "<td>"</Script >后', 'html');
  scanner.next();
  assert.equal(scanner.passRawText('script'), 'if (a</b>) "<td>"');
  assert.equal(scanner.next(), TEXT);
});

test('names are the same in either case', () => {
  assert.equal(hashName('TABLE'), hashName('table'));
  const scanner = new MarkupScanner('<TaBlE>', 'html');
  scanner.next();
  assert.equal(scanner.nameHash, hashName('table'));
});

const name = fc.constantFrom('div', 'span', 'b', 'o:p', 'em', 'section');
const words = fc.stringMatching(/^[0-9a-z一-三 ，.]{0,8}$/);
const attribute = fc.tuple(fc.constantFrom('id', 'style', 'align', 'v:shape'), words);
const tree: fc.Arbitrary<string> = fc.letrec((tie) => ({
  node: fc.oneof({ maxDepth: 4 }, words, tie('element')),
  element: fc
    .tuple(
      name,
      fc.uniqueArray(attribute, { selector: ([key]) => key, maxLength: 3 }),
      fc.array(tie('node'), { maxLength: 4 }),
    )
    .map(([tag, attributes, inside]) => {
      const written = attributes.map(([key, value]) => ` ${key}="${value}"`).join('');
      return `<${tag}${written}>${inside.join('')}</${tag}>`;
    }),
})).node as fc.Arbitrary<string>;

test('property: sound markup is cut as a general parser cuts it', () => {
  fc.assert(
    fc.property(tree, (source) => {
      const expected: Event[] = [];
      const parser = new Parser({
        onopentag: (tag, attributes) => expected.push(['open', tag, ...Object.entries(attributes).flat()]),
        onclosetag: (tag) => expected.push(['close', tag]),
        ontext: (text) => addText(expected, text),
      });
      parser.end(source);
      assert.deepEqual(events(source), expected);
    }),
    { seed: 20240118, numRuns: 300 },
  );
});

test('property: any text is cut to its end without an error', () => {
  const pieces = fc.array(
    fc.constantFrom(
      '<',
      '>',
      '</',
      '<!--',
      '-->',
      '<a',
      ' x=',
      '"',
      "'",
      '/',
      '中',
      '<![CDATA[',
      ']]>',
      '=',
      ' ',
    ),
  );
  fc.assert(
    fc.property(pieces, fc.constantFrom('html', 'xml'), (parts, syntax) => {
      events(parts.join(''), syntax as 'html');
    }),
    { seed: 7, numRuns: 500 },
  );
});

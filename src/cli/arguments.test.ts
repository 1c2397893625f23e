import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseArguments } from './arguments.ts';
import { UsageError } from './usage-error.ts';

const options = {
  json: { type: 'boolean', help: '' },
  output: { type: 'string', short: 'o', value: '文件', help: '' },
  format: { type: 'string', choices: ['text', 'html'], help: '' },
  previous: { type: 'string', multiple: true, help: '' },
} as const;

test('options and files may come in any order', () => {
  const given = parseArguments(
    ['a.txt', '--json', '-o', 'x', '-', '--previous', 'p', '--previous=q'],
    options,
  );
  assert.deepEqual(given.positionals, ['a.txt', '-']);
  assert.equal(given.flag('json'), true);
  assert.equal(given.text('output'), 'x');
  assert.equal(given.text('format'), undefined);
  assert.deepEqual(given.texts('previous'), ['p', 'q']);
});

test('what is wrong is said in Chinese, with what to do', () => {
  const complaints: [string[], RegExp][] = [
    [['--jsno'], /没有选项 --jsno。可用的选项有：--json、--output/],
    [['-x'], /没有选项 -x。/],
    [['--json=1'], /--json 后面不能带值/],
    [['--output'], /--output 后面要写一个值，例如 --output 文件/],
    [['--output', ''], /--output 的值是空的/],
    [['--output', '--json'], /--output 后面要写一个值/],
    [['--format', 'xml'], /不认识“xml”，可以用：text、html/],
  ];
  for (const [words, message] of complaints) {
    assert.throws(
      () => parseArguments(words, options),
      (error) => error instanceof UsageError && message.test(error.message),
      words.join(' '),
    );
  }
});

test('behind -- everything is a file', () => {
  assert.deepEqual(parseArguments(['--', '--json'], options).positionals, ['--json']);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { csvText } from './csv.ts';

test('fields are quoted where needed, and never begin like a formula', () => {
  assert.equal(
    csvText([
      ['名称', 3, -3],
      ['含,逗号', '含"引号"', '两\n行'],
      ['=1+1', ' =1', '＝1'],
      ['+86', '-', '@x'],
    ]),
    '\ufeff名称,3,-3\r\n"含,逗号","含""引号""","两\n行"\r\n\'=1+1,\' =1,\'＝1\r\n\'+86,\'-,\'@x\r\n',
  );
});

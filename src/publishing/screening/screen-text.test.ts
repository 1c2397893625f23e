import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { isResidentNumber } from '../../bodies/index.ts';
import { textScreen } from './screen-text.ts';

const screen = textScreen({
  officeNumbers: new Set(['13900000000']),
  wrongTerms: [
    { term: '登陆网站', instead: '登录网站', serious: false, reason: '错别字' },
    { term: '信访局', instead: null, serious: true, reason: '机构名称已变更', unlessIn: ['原信访局'] },
  ],
});
const kinds = (text: string) => screen(text, 'body').map(({ kind }) => kind);

/** Region 990000 is not assigned to any place. */
function idNumber(birth: string, sequence: string): string {
  const body = `990000${birth}${sequence}`;
  return [...'0123456789X'].map((check) => body + check).find(isResidentNumber)!;
}

describe('screening a text', () => {
  it('finds an ID number, proposes a mask and never shows it', () => {
    const number = idNumber('19880817', '123');
    const [finding] = screen(`领取人身份证号${number}，金额 300 元。`, 'body');
    assert.equal(finding!.kind, 'id-number');
    assert.equal(finding!.blocking, true);
    assert.equal(finding!.mask, `990000********${number.slice(-4)}`);
    assert.equal(JSON.stringify(finding).includes(number), false);
  });

  it('answers for a text that is one endless word', () => {
    for (const endless of ['a', '1-', '.', '学生', '住址', '《'])
      assert.ok(Array.isArray(screen(endless.repeat(300_000), 'body')), endless);
  });

  it('finds it in full-width digits and with invisible characters between', () => {
    const number = idNumber('19660101', '007');
    const wide = [...number].map((char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0)).join('');
    assert.deepEqual(kinds(`号码：${wide}。`), ['id-number']);
    assert.deepEqual(kinds(`号码：${[...number].join('\u200b')}。`), ['id-number']);
    const [finding] = screen(`号码：${wide}。`, 'body');
    assert.deepEqual([finding!.place.start, finding!.place.end], [3, 21]);
  });

  it('property: every valid number is found wherever it stands, and no number with a wrong check', () => {
    const birth = fc.date({ min: new Date('1930-01-01'), max: new Date('2020-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(birth, fc.integer({ min: 0, max: 999 }), fc.nat(9), (date, sequence, step) => {
        const day = date.toISOString().slice(0, 10).replaceAll('-', '');
        const number = idNumber(day, String(sequence).padStart(3, '0'));
        const wrong = number.slice(0, 17) + ((Number(number[17]!.replace('X', '10')) + 1 + step) % 10);
        assert.ok(kinds(`编号${number}号`).includes('id-number'));
        assert.equal(kinds(`编号${wrong}号`).includes('id-number'), isResidentNumber(wrong));
      }),
      { seed: 7, numRuns: 200 },
    );
  });

  it('stops bank accounts that are named, and points out what merely looks like one', () => {
    const [named] = screen('账号：6222000000000000012', 'body');
    assert.equal(named!.blocking, true);
    const [unnamed] = screen('文件编号 4111111111111111。', 'body');
    assert.equal(unnamed!.kind, 'bank-card');
    assert.equal(unnamed!.blocking, false);
  });

  it('allows the numbers of offices', () => {
    assert.deepEqual(kinds('联系电话 13900000000，举报电话 13800000001。'), ['mobile']);
  });

  it('finds homes, minors, secrecy marks and internal papers', () => {
    assert.deepEqual(kinds('家庭住址：青禾村三组12号'), ['address']);
    assert.equal(screen('家庭住址：青禾村三组12号', 'body')[0]!.mask, '青禾村');
    assert.deepEqual(kinds('困境儿童姓名：测小试，已纳入保障。'), ['minor']);
    assert.deepEqual(kinds('机密★10年\n关于……的通知'), ['secrecy-mark']);
    assert.deepEqual(kinds('国家秘密不得公开，机密级文件由专人保管。'), []);
    assert.deepEqual(kinds('内部资料，注意保存'), ['internal-mark', 'internal-mark']);
  });

  it('proposes the right term, and leaves a quoted one alone', () => {
    const [wrong] = screen('请登陆网站查询。', 'body');
    assert.equal(wrong!.mask, '登录网站');
    assert.deepEqual(kinds('由原信访局承办。'), []);
    assert.deepEqual(kinds('由信访局承办。'), ['wrong-term']);
  });

  it('says nothing of ordinary figures', () => {
    assert.deepEqual(kinds('全年主动公开信息 74 条，办结 2,560 件，投资 1.2 亿元，电话 0377—65473268。'), []);
  });
});

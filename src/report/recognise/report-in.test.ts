import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readText } from '../readers/text.ts';
import { reportIn } from './report-in.ts';

const isRead = (...lines: string[]) => 'report' in reportIn(readText(lines.join('\n'), 'text'));

describe('what is taken for an annual report', () => {
  test('is no other paper', () => {
    const answer = reportIn(readText('今天天气很好。', 'text'));
    assert.ok('refused' in answer);
    assert.equal(answer.refused.rule, 'file-foreign');
    assert.match(answer.refused.message, /^这不像政府信息公开工作年度报告/);
    assert.equal(
      isRead(
        '政府信息公开申请答复书',
        '云溪公开〔2024〕第3号',
        '张某某：',
        '您于2024年3月1日提出的政府信息公开申请收悉。根据《中华人民共和国政府信息公开条例》第三十六条第（一）项的规定，答复如下：',
        '如对本答复不服，可以依法申请行政复议或者提起行政诉讼。',
      ),
      false,
    );
    assert.equal(
      isRead('2024年防汛工作总结', '一、基本情况', '全年降雨偏多。', '二、存在的主要问题', '排水不畅。'),
      false,
    );
  });

  test('is any part of one', () => {
    assert.ok(isRead('云溪镇人民政府2024年政府信息公开工作年度报告'));
    assert.ok(isRead('一、总体情况', '主动公开政府信息36条。'));
    assert.ok(isRead('三、收到和处理政府信息公开申请情况'));
    assert.ok(isRead('一、本年新收政府信息公开申请数量 1 0 0 0 0 0 1'));
    assert.ok(isRead('信息内容\t本年制发件数\t本年废止件数\t现行有效件数', '规章\t0\t0\t0'));
  });
});

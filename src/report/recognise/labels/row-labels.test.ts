import assert from 'node:assert/strict';
import { test } from 'node:test';
import { officialForms } from '../../../law/index.ts';
import { matchRowLabel } from './row-labels.ts';

test('every official label of both editions names its own row', () => {
  for (const form of Object.values(officialForms)) {
    for (const table of ['disclosed', 'applications'] as const) {
      for (const row of form.tables[table].rows) {
        assert.equal(matchRowLabel(table, row.label)?.row, row.id, row.label);
        assert.equal(
          matchRowLabel(table, (row.group ?? '') + row.label)?.row,
          row.id,
          `group and ${row.label}`,
        );
      }
    }
  }
});

test('labels cut, spaced, half-width or misspelt still name their row', () => {
  const damaged: [string, string][] = [
    ['（二）部分公开（区分处理的，只计这一情形，', 'partial'],
    ['(二) 部分公开(区分处理的, 只计这一情形, 不计其他情形)', 'partial'],
    ['2.其他法律法规禁止公开', 'denied.prohibitedByLaw'],
    ['2.其他法律行政止公开', 'denied.prohibitedByLaw'],
    ['5.要求行政机关确认或重新', 'notHandled.confirmOrReissue'],
    ['1.申请人无正当理由逾期不', 'otherDisposition.correctionLapsed'],
    ['(六) 其 他 处 理', 'otherDisposition'],
    ['(七) 总 计', 'decidedTotal'],
    ['四、结转下年度继续办理', 'carriedOut'],
    ['3. 其他', 'otherDisposition.misc'],
  ];
  for (const [label, row] of damaged) assert.equal(matchRowLabel('applications', label)?.row, row, label);
  assert.equal(matchRowLabel('disclosed', '规范性文件')?.row, 'normativeDocuments');
  assert.equal(matchRowLabel('disclosed', '规章（设区的市人民政府填写）')?.row, 'regulations');
});

test('labels put in other words that mean the same name their row', () => {
  const others: readonly ['disclosed' | 'applications', string, string][] = [
    ['disclosed', '行政强制措施', 'coercion'],
    ['disclosed', '部门规章', 'regulations'],
    ['disclosed', '本级规范性文件', 'normativeDocuments'],
    ['applications', '一、当年新收政府信息公开申请数量', 'received'],
    ['applications', '二、去年结转政府信息公开申请数量', 'carriedIn'],
    ['applications', '（一）同意公开', 'granted'],
    ['applications', '3.影响三安全一稳定', 'denied.securityStability'],
    ['applications', '1.信访、投诉、举报类申请', 'notHandled.petition'],
    ['applications', '2.重复提出申请', 'notHandled.duplicate'],
    ['applications', '3.申请提供公开出版物', 'notHandled.publication'],
    ['applications', '4.无正当理由反复申请', 'notHandled.excessive'],
    ['applications', '2.申请人逾期未缴费', 'otherDisposition.feeLapsed'],
  ];
  for (const [table, label, row] of others) assert.equal(matchRowLabel(table, label)?.row, row, label);
});

test('a row the form does not have names none, whatever its explanation mentions', () => {
  assert.equal(matchRowLabel('disclosed', '其他主动公开文件（规范性文件以外的文件）'), null);
  assert.equal(matchRowLabel('applications', '三、本年度办理结果'), null);
  assert.equal(matchRowLabel('applications', '（三）不予公开'), null);
});

test('a label that has the words of a row and others beside them is that of another row', () => {
  const others = {
    disclosed: [
      '行政事业单位资产处置',
      '涉企行政事业性收费',
      '行政许可听证',
      '合计行政强制',
      '非行政许可',
      '内部规章制度',
    ],
    applications: [
      '（一）不予以公开',
      '1.属于国家秘密以外的工作秘密',
      '4.征求第三方意见',
      '6.不属于过程性信息',
      '2.非重复申请',
      '3.其他撤回',
    ],
  } as const;
  for (const table of ['disclosed', 'applications'] as const)
    for (const label of others[table]) assert.equal(matchRowLabel(table, label), null, label);
});

test('words that lengthen a label and change nothing of it leave it its row', () => {
  const lengthened: [string, string][] = [
    ['地方政府规章', 'regulations'],
    ['行政许可决定数量', 'licensing'],
    ['（六）行政处罚案件', 'penalty'],
    ['行政事业性收费总金额', 'fees'],
    ['作出行政许可', 'licensing'],
  ];
  for (const [label, row] of lengthened) assert.equal(matchRowLabel('disclosed', label)?.row, row, label);
  const otherwise: [string, string][] = [
    ['1.涉及国家秘密', 'denied.stateSecret'],
    ['3.危及国家安全、公共安全、经济安全、社会稳定', 'denied.securityStability'],
    ['4.损害第三方合法权益', 'denied.thirdPartyRights'],
    ['1.信访、举报、投诉类申请', 'notHandled.petition'],
    ['2.未按收费通知要求缴纳费用', 'otherDisposition.feeLapsed'],
    ['3.其它', 'otherDisposition.misc'],
    ['（六）其它处理', 'otherDisposition'],
  ];
  for (const [label, row] of otherwise) assert.equal(matchRowLabel('applications', label)?.row, row, label);
  assert.equal(matchRowLabel('applications', '4.申请人无正当理由大量反复申请')?.row, 'notHandled.excessive');
  assert.equal(matchRowLabel('applications', '（三）不予公开国家秘密')?.row, 'denied.stateSecret');
  assert.equal(matchRowLabel('applications', '不掌握相关政府信息')?.row, 'unavailable.notHeld');
});

test('a label in traditional characters is that of its row, in a document that has no other', () => {
  const disclosed: [string, string][] = [
    ['規章', 'regulations'],
    ['行政規範性文件', 'normativeDocuments'],
    ['行政許可', 'licensing'],
    ['行政處罰', 'penalty'],
    ['行政強制', 'coercion'],
    ['行政事業性收費', 'fees'],
  ];
  const applications: [string, string][] = [
    ['一、本年新收政府信息公開申請數量', 'received'],
    ['二、上年結轉政府信息公開申請數量', 'carriedIn'],
    ['1.屬於國家秘密', 'denied.stateSecret'],
    ['5.屬於三類內部事務信息', 'denied.internalAffairs'],
    ['2.重複申請', 'notHandled.duplicate'],
    ['（七）總計', 'decidedTotal'],
    ['四、結轉下年度繼續辦理', 'carriedOut'],
  ];
  for (const [label, row] of disclosed) assert.equal(matchRowLabel('disclosed', label)?.row, row, label);
  for (const [label, row] of applications)
    assert.equal(matchRowLabel('applications', label)?.row, row, label);
});

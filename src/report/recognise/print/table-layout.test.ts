import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readHtml } from '../../readers/html/read-html.ts';
import { defaultLimits } from '../../readers/reading.ts';
import { readText } from '../../readers/text.ts';
import type { Remark, RemarkKind } from '../../report.ts';
import { recogniseReport } from '../recognise-report.ts';

const remarks = (...lines: string[]): readonly Remark[] =>
  recogniseReport(readText(lines.join('\n'), 'text')).remarks;
const told = (kind: RemarkKind, ...lines: string[]): string[] =>
  remarks(...lines)
    .filter((remark) => remark.kind === kind)
    .map(({ message }) => message);

const zeros = '\t0'.repeat(7);
const head = ['申请人情况', '\t\t\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计'];
const received = `一、本年新收政府信息公开申请数量\t\t${zeros}`;
const granted = `三、本年度办理结果\t（一）予以公开\t${zeros}`;
const carriedOut = `四、结转下年度继续办理\t\t${zeros}`;

describe('labels of groups', () => {
  const table = (group: string, next = '') => [
    ...head,
    `\t${group}\t1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请${zeros}`,
    `\t${next}\t3.其他${zeros}`,
    carriedOut,
  ];
  test('one that lost its end is named, wherever the table has no more of it', () => {
    assert.deepEqual(told('label-damaged', ...table('（六）其 他')), ['“（六）其他处理”印成了“（六）其 他”']);
    assert.deepEqual(told('label-damaged', ...table('（六）其他', '处理')), []);
    assert.deepEqual(told('label-damaged', ...table('（六）其他处理')), []);
  });
  test('one at which the document ends was not damaged', () => {
    assert.deepEqual(told('label-damaged', ...head, received, '三、本年'), []);
    assert.deepEqual(
      told('label-damaged', ...head, received, granted.replace('度办理结果', ''), carriedOut),
      ['“三、本年度办理结果”印成了“三、本年”'],
    );
  });
});

describe('columns of labels', () => {
  const items = ['2.重复申请', '3.要求提供公开出版物', '4.无正当理由大量反复申请'];
  const table = (last: string, total = `\t（七）总计\t${zeros}`) => [
    ...head,
    received,
    granted,
    `\t（二）部分公开\t${zeros}`,
    `\t（五）不予处理\t1.信访举报投诉类申请${zeros}`,
    ...items.map((item) => `\t\t${item}${zeros}`),
    last,
    total,
    carriedOut,
  ];
  const fifth = '5.要求行政机关确认或重新出具已获取信息';
  test('a label that left the column of its siblings is named', () => {
    assert.deepEqual(told('label-damaged', ...table(`\t\t${fifth}${zeros}`)), []);
    assert.deepEqual(told('label-damaged', ...table(`${fifth}\t\t${zeros}`)), [`“${fifth}”一行的行名错了列`]);
  });
  test('so is 总计 outside the column of the outcomes', () => {
    assert.deepEqual(told('label-damaged', ...table(`\t\t${fifth}${zeros}`, `（七）总计\t\t${zeros}`)), [
      '“（七）总计”一行的行名错了列',
    ]);
  });
});

describe('headings of tables', () => {
  const group = (number: string, ...rows: string[]) => [`第二十条第（${number}）项\t\t\t`, ...rows];
  const first = ['信息内容\t本年制发件数\t本年废止件数\t现行有效件数', '规章\t0\t0\t0'];
  const fifth = group('五', '信息内容\t本年处理决定数量\t\t', '行政许可\t3\t\t');
  test('one above the table is named where the others are rows of it', () => {
    assert.deepEqual(told('label-damaged', '第二十条第（一）项', '', ...first, ...fifth), [
      '“第二十条第（一）项”一行排在了表格之外',
    ]);
    assert.deepEqual(told('label-damaged', ...group('一', ...first), ...fifth), []);
    const apart = fifth.map((line) => line.replace(/^(第.*?项)\t+$/, '$1'));
    assert.deepEqual(told('label-damaged', '第二十条第（一）项', '', ...first, ...apart), []);
  });
  test('a title among the rows is one too many, above the table it is a heading', () => {
    const title = '主动公开政府信息情况';
    assert.deepEqual(told('row-unknown', `${title}\t\t\t`, ...group('一', ...first), ...fifth), [
      '表二内多出一行标题“主动公开政府信息情况”。',
    ]);
    assert.deepEqual(told('row-unknown', title, ...group('一', ...first), ...fifth), []);
  });
  test('headings of table 3 that a page break divides are told at the place where they go on', () => {
    const broken = remarks('（本列数据的勾稽关系为：…）\t申请人情况\t', '', head[1]!, received, granted);
    const found = broken.filter(({ kind }) => kind === 'table-broken');
    assert.deepEqual(
      found.map(({ message, place }) => [message, place?.line]),
      [['表三的表头被空行或分页断开', 3]],
    );
    assert.deepEqual(told('table-broken', '（本列数据的勾稽关系为：…）', '', ...head, received, granted), []);
  });
});

describe('ways of writing labels', () => {
  const write = (outcome: string, partial: string) => [
    ...head,
    received,
    `三、本年度办理结果\t${outcome}\t${zeros}`,
    `\t${partial}\t${zeros}`,
  ];
  test('brackets of one width are well, of two widths uneven', () => {
    assert.deepEqual(told('label-uneven', ...write('(一)予以公开', '(二)部分公开')), []);
    assert.deepEqual(told('label-uneven', ...write('（一）予以公开', '(二)部分公开')), [
      '行名的括号全角、半角混用，既有“（一）”也有“(二)”',
    ]);
  });
  test('characters pulled apart are told once, not two of them nor values', () => {
    assert.deepEqual(told('label-uneven', ...write('（一）予 以 公 开', '（二）部 分 公 开')), [
      '“（一）予 以 公 开”等 2 处字间有空格',
    ]);
    assert.deepEqual(
      told('label-uneven', ...head.map((line) => line.replace('总计', '总 计')), received),
      [],
    );
    assert.deepEqual(told('label-uneven', '申请人情况', '（一）予以公开 无 无 无 无 无 无 无'), []);
  });
});

describe('sections around the tables', () => {
  const outcomes = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
  const disclosed = ['第二十条第（五）项', '信息内容', '本年处理决定数量', '行政许可', '12'];
  const applications = ['申请人情况', ...head[1]!.trim().split('\t')].concat(
    ['一、本年新收政府信息公开申请数量', ...'0000000'],
    ['四、结转下年度继续办理', ...'0000000'],
  );
  const disputes = ['行政复议', ...outcomes, '行政诉讼', ...outcomes, ...outcomes, ...'102030000000000'];
  const read = (...lines: string[]) => recogniseReport(readText(lines.join('\n'), 'text'));

  test('may have their number on a line of its own, which is no value', () => {
    const { cells } = read(
      ...['01', '总体情况', '全年公开信息3条。', '02', '主动公开政府信息情况', ...disclosed],
      ...['03', '收到和处理政府信息公开申请情况', ...applications],
      ...['04', '政府信息公开行政复议、行政诉讼情况', ...disputes, '05', '存在的主要问题及改进情况', '无。'],
    );
    assert.equal(cells['disclosed/licensing/decisions']!.value, 12);
    assert.equal(cells['applications/carriedOut/total']!.value, 0);
    assert.equal(cells['disputes/reconsideration/other']!.value, 2);
  });

  test('may stand in another order', () => {
    const { cells, sections } = read(
      ...['一、总体情况', '全年公开信息3条。', '二、主动公开政府信息情况', ...disclosed],
      ...['三、政府信息公开行政复议、行政诉讼情况', ...disputes],
      ...['四、收到和处理政府信息公开申请情况', ...applications, '五,存在的主要问题及改进情况', '人手不足。'],
    );
    assert.equal(cells['disclosed/licensing/decisions']!.value, 12);
    assert.equal(cells['disputes/reconsideration/total']!.value, 3);
    assert.equal(cells['applications/received/total']!.value, 0);
    assert.deepEqual(
      sections.at(-1)!.paragraphs.map(({ text }) => text),
      ['人手不足。'],
    );
  });

  test('are numbered with figures as the form numbers them; other figures number sub-headings', () => {
    const { sections } = read(
      ...[
        '1.总体情况',
        '1.主动公开政府信息情况',
        '全年公开信息3条。',
        '2.主动公开政府信息情况',
        ...disclosed,
      ],
      ...['第五部分 存在的主要问题及改进情况', '人手不足。', '第六部分其他需要报告的事项', '无。'],
    );
    assert.deepEqual(
      sections.map(({ id }) => id),
      ['s1', 's2', 's5', 's6'],
    );
    assert.match(sections[0]!.paragraphs[0]!.text, /^1\.主动公开/);
  });
});

describe('a row with more values than columns', () => {
  const fees = (printed: string) =>
    recogniseReport(
      readText(['信息内容\t本年制发件数', '规章\t0\t0\t0', `行政事业性收费\t${printed}`].join('\n'), 'text'),
    ).cells['disclosed/fees/amount']!;
  test('prints one number over again, or two numbers in different units', () => {
    assert.deepEqual(
      ['5万元\t5万元', '5元\t5万元', '5\t5.0'].map((printed) => fees(printed).value),
      [5, null, null],
    );
  });
});

describe('a row of a page that lost a cell', () => {
  const cells = (label: string, ...values: string[]) =>
    `<tr>${['', label, '', ...values].map((text) => `<td>${text}</td>`).join('')}</tr>`;
  const decided = (...values: string[]) => {
    const read = readHtml(
      `<p>申请人情况</p><table>${cells('（一）予以公开', ...'1230006')}${cells('（二）部分公开', ...values)}</table>`,
      defaultLimits,
    );
    assert.ok('document' in read);
    return recogniseReport(read.document).cells['applications/partial/naturalPerson']!;
  };
  test('is not read by the blank one behind its label', () => {
    assert.equal(decided('4', '', '5', '0', '0', '0', '9').value, 4);
    assert.equal(decided(...'450009').state, 'missing');
  });
});

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readText } from '../readers/text.ts';
import type { Report } from '../report.ts';
import { recogniseReport } from './recognise-report.ts';

const read = (text: string): Report => recogniseReport(readText(text, 'text'));
const row = (report: Report, id: string): (number | null | undefined)[] =>
  ['naturalPerson', 'commercial', 'research', 'publicWelfare', 'legalService', 'other', 'total'].map(
    (column) => report.cells[`applications/${id}/${column}`]?.value,
  );
const start =
  '三、收到和处理政府信息公开申请情况\n（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）\t申请人情况\n';

test('a report that prints its tables first keeps the text of its first section', () => {
  const report = read(
    `${start}一、本年新收政府信息公开申请数量\t1\t0\t0\t0\t0\t0\t1\n\n一、总体情况\n（一）主动公开。全年平稳。\n\n五、存在的主要问题及改进情况\n人手不足。`,
  );
  assert.deepEqual(
    report.sections.map(({ id, paragraphs }) => [id, paragraphs.map(({ text }) => text)]),
    [
      ['s3', []],
      ['s1', ['（一）主动公开。全年平稳。']],
      ['s5', ['人手不足。']],
    ],
  );
});

describe('title, body and year', () => {
  const titled = (text: string): (string | number | null)[] => {
    const { body, year } = read(`${text}\n\n一、总体情况\n本年工作平稳。`);
    return [body, year];
  };
  test('in one line, either order', () => {
    assert.deepEqual(titled('青禾县石桥镇人民政府2023年政府信息公开工作年度报告'), [
      '青禾县石桥镇人民政府',
      2023,
    ]);
    assert.deepEqual(titled('2024 年河阳市科技局政府信息公开工作\n年度报告'), ['河阳市科技局', 2024]);
  });
  test('spread over lines and headings', () => {
    assert.deepEqual(titled('# 石桥镇\n\n## 2023 年度政府信息公开工作年度报告'), ['石桥镇', 2023]);
    assert.deepEqual(titled('青禾县石桥镇人民政府2022年\n政府信息公开工作年度报告'), [
      '青禾县石桥镇人民政府',
      2022,
    ]);
  });
  test('a year in Chinese numerals', () => {
    assert.deepEqual(titled('青禾县司法局二〇二三年政府信息公开工作年度报告'), ['青禾县司法局', 2023]);
  });
  test('the last title before the text counts, not the list of other years beside it', () => {
    const list = '石桥镇2021年政府信息公开工作年度报告\n石桥镇2022年政府信息公开工作年度报告\n';
    assert.deepEqual(titled(`${list}石桥镇2023年政府信息公开工作年度报告`), ['石桥镇', 2023]);
  });
  test('words cut anywhere by a line end, with white space between all characters, or above a year in brackets', () => {
    const town = '青禾县石桥镇人民政府';
    assert.deepEqual(titled(`${town}2023年政府信息\n公开工作年度报告`), [town, 2023]);
    assert.deepEqual(titled(`# ${town}2023年\n\n# 政府信息公开工作\n\n# 年度报告`), [town, 2023]);
    assert.deepEqual(titled(`${[...town].join(' ')}\n${[...'2023年政府信息公开年报'].join(' ')}`), [
      town,
      2023,
    ]);
    assert.deepEqual(titled(`${town}\n政府信息公开工作年度报告\n（2023年度）`), [town, 2023]);
    assert.deepEqual(titled(`2023年政府信息公开工作年度报告\n（${town}）`), [town, 2023]);
  });
  test('a year behind the words, a mark before the title, words inside the name', () => {
    assert.deepEqual(titled('青禾县民政局政府信息公开2023年度报告'), ['青禾县民政局', 2023]);
    assert.deepEqual(titled('【年报】青禾县民政局政府信息公开年度报告（2023年）'), ['青禾县民政局', 2023]);
    assert.deepEqual(titled('2023年青禾县石桥镇人民政府信息公开工作年度报告'), [
      '青禾县石桥镇人民政府',
      2023,
    ]);
    assert.deepEqual(titled('青禾县第一中学2022-2023学年信息公开年度报告'), ['青禾县第一中学', 2023]);
  });
  test('from the signature, where the title names neither', () => {
    const signed = (...lines: string[]): (string | number | null | undefined)[] => {
      const text = [
        '政府信息公开工作年度报告',
        '一、总体情况',
        '工作平稳。',
        '六、其他需要报告的事项',
        '无。',
      ];
      const { body, year, signature } = read([...text, ...lines].join('\n'));
      return [body, year, signature?.date];
    };
    const found = ['青禾县民政局', 2023, '2024年1月16日'];
    assert.deepEqual(signed('青禾县民政局', '2024年1月16日'), found);
    assert.deepEqual(signed('青禾县民政局（盖章）', '二〇二四年一月十六日'), found);
    assert.deepEqual(signed('青禾县民政局　　2024-01-16'), found);
    assert.deepEqual(signed('2024.1.16', '青禾县民政局'), found);
  });
  test('from the sentence that opens the report', () => {
    const dated = ['青 禾 县 民 政 局', '2024 年 1 月 10 日', '', '上一篇：无', '下一篇：石桥镇2023年年报'];
    assert.equal(
      read(['2023年政府信息公开工作年度报告', '一、总体情况', '工作平稳。', ...dated].join('\n')).body,
      '青禾县民政局',
    );
    const opened = (sentence: string) => read(`${sentence}\n一、总体情况\n2023年工作平稳。`).body;
    assert.equal(opened('现将石桥镇2023年政府信息公开工作情况报告如下。'), '石桥镇');
    assert.equal(opened('根据有关规定，青禾县民政局编制了本报告。'), '青禾县民政局');
    assert.equal(opened('如有疑问，请与青禾县石桥镇人民政府党政办公室联系。'), '青禾县石桥镇人民政府');
    assert.equal(opened('根据要求，现发布《青禾县石桥镇2023年政府信息公开工作年度报告》。'), '青禾县石桥镇');
    assert.equal(opened('按照县里关于做好2023年政府信息公开工作年度报告的通知，特制。'), null);
    assert.equal(opened('要求如下，由青禾县人民医院编制。'), '青禾县人民医院');
    assert.equal(opened('如有疑问，可与青禾县石桥镇政府督查办公室联系（电话略）。'), '青禾县石桥镇政府');
    assert.equal(opened('本年报根据2023年青禾县司法局信息公开工作实际编制。'), '青禾县司法局');
    assert.equal(opened('本报告由青禾经济开发区管理委员会按照有关规定编制。'), '青禾经济开发区管理委员会');
    assert.equal(
      opened('现公布国家税务总局青禾县税务局（以下简称“县局”）2023年政府信息公开工作年度报告。'),
      '国家税务总局青禾县税务局',
    );
  });
  test('the longest form of a name that the opening prints', () => {
    const text =
      '本报告由河阳市青禾县民政局编制。\n一、总体情况\n2023年，青禾县民政局认真履职，各项工作平稳有序。';
    assert.equal(read(text).body, '河阳市青禾县民政局');
  });
  test('an area that reports of itself and names its government only as the owner of a site', () => {
    const text = (self: string) =>
      `一、总体情况\n2023年，${self}工作平稳。\n通过青禾县人民政府网站公开信息12条，我县各项工作平稳。`;
    assert.equal(read(text('我县')).body, '青禾县人民政府');
    assert.equal(read(text('我局')).body, null);
  });
  test('the subject of the first sentence, not a sentence about the rules for reports', () => {
    assert.deepEqual(titled('2023年青禾县政府信息公开工作年度报告根据有关规定编制，现予公布。'), [
      '青禾县',
      2023,
    ]);
    const rules = '本年度报告根据《关于做好2023年政府信息公开工作年度报告有关事项的通知》编制。';
    assert.equal(read(`${rules}\n一、总体情况\n工作平稳。`).title, null);
  });
  test('the number of a page or a year doubled before a title, a column of the site instead of a body', () => {
    assert.deepEqual(titled('Page 8 - 青禾县民政局2023年政府信息公开工作年度报告'), ['青禾县民政局', 2023]);
    assert.deepEqual(titled('2023青禾县石桥镇2023年度政府信息公开工作年度报告'), ['青禾县石桥镇', 2023]);
    assert.deepEqual(titled('部门信息公开年报 2023'), [null, 2023]);
  });
  test('the body behind a dash, in a line of its own that says so, or behind a sign of the site', () => {
    assert.deepEqual(titled('2023年政府信息公开工作年度报告——石桥镇'), ['石桥镇', 2023]);
    assert.deepEqual(titled('2023年政府信息公开工作年度报告-青禾县人民政府'), [null, 2023]);
    assert.deepEqual(titled('2023年政府信息公开工作年度报告\n编制单位：青禾县民政局'), [
      '青禾县民政局',
      2023,
    ]);
    assert.deepEqual(titled('2023年 | 青禾县民政局政府信息公开工作年度报告'), ['青禾县民政局', 2023]);
    assert.deepEqual(titled('青禾县民政局二O二三年政府信息公开工作年度总结报告'), ['青禾县民政局', 2023]);
    assert.deepEqual(
      titled('信息来源：县民政局　发布日期：2024-01-13\n青禾县民政局2023年政府信息公开\n工作年度报告'),
      ['青禾县民政局', 2023],
    );
  });
  test('the body in brackets before or behind the words of a title', () => {
    assert.deepEqual(titled('【石桥镇】2023年政府信息公开工作年度报告'), ['石桥镇', 2023]);
    assert.deepEqual(titled('青禾县2023年政府信息公开工作年度报告（石桥镇）'), ['青禾县石桥镇', 2023]);
    assert.deepEqual(titled('青禾县民政局2023年政府信息公开工作年度报告（终稿）'), ['青禾县民政局', 2023]);
  });
  test('the one town or street whose year the sentences tell', () => {
    const opening = (...sentences: string[]) => read(`一、总体情况\n工作平稳。${sentences.join('')}`).body;
    assert.equal(opening('2023年，石桥镇公开信息12条。'), '石桥镇');
    assert.equal(
      opening('2023年度东岸街道公开信息12条。', '2023年东岸街道办事处未收到申请。'),
      '东岸街道办事处',
    );
    assert.equal(opening('2023年石桥镇公开信息12条。', '2023年柳林乡公开信息3条。'), null);
    assert.equal(opening('2023年全镇公开信息12条。', '2023年各乡镇公开信息80条。'), null);
    assert.equal(opening('2023年围绕乡镇职责公开信息12条。'), null);
  });
  test('the title of the year the text speaks of, where reports of other years are listed', () => {
    const list = [2021, 2022, 2023, 2024]
      .map((year) => `青禾县民政局${year}年政府信息公开工作年度报告`)
      .join('\n');
    const text = '一、总体情况\n2022年，我局各项工作平稳有序。';
    assert.deepEqual(titled(`${list}\n${text}`), ['青禾县民政局', 2022]);
    assert.deepEqual(titled(`${list}\n一、总体情况\n我局各项工作平稳有序。`), ['青禾县民政局', 2024]);
  });
  test('behind a path of the site, behind the day of publishing, between quotation marks', () => {
    assert.deepEqual(titled('首页>年度报告>石桥镇2022年政府信息公开工作年度报告'), ['石桥镇', 2022]);
    assert.deepEqual(titled('2024年1月20日 石桥镇 2023年度政府信息公开工作年度报告'), ['石桥镇', 2023]);
    assert.deepEqual(titled('“石桥镇2023年政府信息公开工作年度报告”'), ['石桥镇', 2023]);
    assert.equal(titled('石桥镇23年度政府信息公开工作年度报告')[0], '石桥镇');
  });
  test('the publisher among other things of one line', () => {
    const page =
      '2023年政府信息公开工作年度报告\n发布日期：2024-01-20 09:30  信息来源：青禾县水利局  浏览次数：35\n';
    assert.equal(read(`${page}一、总体情况\n工作平稳。`).body, '青禾县水利局');
  });
  test('a document that does not say has none', () => {
    assert.deepEqual(titled('工作材料'), [null, null]);
  });
});

describe('a document that ends inside a table', () => {
  const cutAt = (...lines: string[]) =>
    read(['一、总体情况', '2023年工作平稳。', ...lines].join('\n')).remarks.find(
      ({ kind }) => kind === 'document-cut',
    );
  const disclosed = [
    '第二十条第（一）项',
    '信息内容\t本年制发件数\t本年废止件数\t现行有效件数',
    '规章\t0\t0\t0',
  ];
  test('lacks what follows, from the row that is not whole', () => {
    assert.equal(cutAt(...disclosed)!.cells[0], 'disclosed/normativeDocuments/issued');
    assert.equal(
      cutAt(...disclosed, '行政规范性文件\t3\t1')!.cells[0],
      'disclosed/normativeDocuments/issued',
    );
    const received = `${start}一、本年新收政府信息公开申请数量${'\t0'.repeat(7)}`;
    assert.equal(cutAt(...disclosed, received)!.cells[0], 'applications/carriedIn/naturalPerson');
  });
  test('but not rows above the last one, which were left blank', () => {
    const rows = ['行政规范性文件', '行政许可', '行政处罚'];
    assert.equal(cutAt(...disclosed, ...rows)!.cells[0], 'disclosed/penalty/decisions');
  });
  test('one that goes on with table 4 or other sections was received whole', () => {
    assert.equal(cutAt(...disclosed, '五、存在的主要问题及改进情况', '问题是人手不足。'), undefined);
    assert.equal(cutAt(...disclosed, '四、政府信息公开行政复议、行政诉讼情况', '无。'), undefined);
  });
});

describe('rows of table 3', () => {
  test('a complete row', () => {
    const report = read(`${start}一、本年新收政府信息公开申请数量\t\t\t5\t1\t0\t0\t0\t0\t6`);
    assert.deepEqual(row(report, 'received'), [5, 1, 0, 0, 0, 0, 6]);
  });
  test('a row that lost a cell is unknown, with the zero proposed that all others print', () => {
    const report = read(`${start}二、上年结转政府信息公开申请数量\t\t0\t0\t0\t0\t0\t0\t`);
    assert.deepEqual(row(report, 'carriedIn'), Array(7).fill(null));
    const cell = report.cells['applications/carriedIn/total']!;
    assert.equal(cell.state, 'missing');
    assert.equal(cell.proposal, 0);
    assert.match(cell.reason!, /缺的是哪一列/);
  });
  test('blank cells between first and last value stay blank', () => {
    const report = read(`${start}一、本年新收政府信息公开申请数量\t26\t\t\t\t\t\t26`);
    assert.deepEqual(row(report, 'received'), [26, null, null, null, null, null, 26]);
    assert.equal(report.cells['applications/received/research']!.state, 'blank');
  });
  test('a slash is neither zero nor blank', () => {
    const report = read(`${start}一、本年新收政府信息公开申请数量\t3\t/\t/\t/\t/\t/\t3`);
    assert.equal(report.cells['applications/received/other']!.state, 'slash');
  });
  test('a page number between cells on lines of their own makes the row unreadable, never shifted', () => {
    const report = read(`${start}一、本年新收政府信息公开申请数量\n2\n0\n0\n7\n0\n0\n0\n2`);
    assert.deepEqual(row(report, 'received'), Array(7).fill(null));
  });
  test('a sum that may have moved left into an empty last column is not believed', () => {
    const complete = '（一）予以公开\t1\t0\t0\t0\t0\t2\t3\n';
    const report = read(`${start}${complete}（二）部分公开\t2\t0\t0\t0\t0\t2\t`);
    assert.deepEqual(row(report, 'partial'), Array(7).fill(null));
  });
  test('six numbers behind a blank that do not come to the last of them are not believed', () => {
    const complete = '（一）予以公开\t1\t0\t0\t0\t0\t2\t3\n';
    const moved = read(`${start}${complete}（二）部分公开\t\t1\t2\t0\t0\t0\t0`);
    assert.deepEqual(row(moved, 'partial'), Array(7).fill(null));
  });
  test('bare rows between named rows are bound by position only when none is missing', () => {
    const rows = [
      '| 1.属于国家秘密 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |',
      '2.其他法律行政法规禁止公开',
      '| 2 | 0 | 0 | 0 | 0 | 0 | 2 |',
      '| 3.危及“三安全一稳定” | 0 | 0 | 0 | 0 | 0 | 0 | 0 |',
      '| 4 | 0 | 0 | 0 | 0 | 0 | 4 |',
      '| 7.属于行政执法案卷 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |',
    ];
    const report = read(start + rows.join('\n'));
    assert.deepEqual(row(report, 'denied.prohibitedByLaw'), [2, 0, 0, 0, 0, 0, 2]);
    assert.deepEqual(row(report, 'denied.thirdPartyRights'), Array(7).fill(null));
    assert.ok(report.remarks.some((remark) => remark.kind === 'row-unknown'));
  });
});

describe('editions by content', () => {
  const table2 =
    '二、主动公开政府信息情况\n第二十条第（一）项\n信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t0\t0\t0\n';
  test('a 2019 form in a 2021 report is read as what it is', () => {
    const report = read(
      '石桥镇2021年政府信息公开工作年度报告\n第二十条第（五）项\n信息内容\t上一年项目数量\t本年增/减\t处理决定数量\n行政许可\t61\t-8\t97\n',
    );
    assert.equal(report.edition, '2019');
    assert.equal(report.cells['disclosed/licensing/change']?.value, -8);
  });
  test('one row （六） in a 2021 report is kept apart, and its sub-rows are missing', () => {
    const report = read(
      `石桥镇2022年政府信息公开工作年度报告\n${table2}${start}（六）其他处理\t0\t0\t0\t0\t0\t0\t0\n（七）总计\t0\t0\t0\t0\t0\t0\t0`,
    );
    assert.equal(report.edition, '2021');
    assert.equal(report.foreignCells['applications/otherDisposition/total']?.value, 0);
    assert.deepEqual(row(report, 'otherDisposition.misc'), Array(7).fill(null));
    assert.ok(report.remarks.some((remark) => remark.kind === 'row-collapsed'));
  });
});

describe('sections', () => {
  test('sentences broken by a page are joined, the signature is taken off', () => {
    const report = read(
      '石桥镇2023年政府信息公开工作年度报告\n\n一、总体情况\n\n（一）主动公开\n\n本年共制定行政规范性文件 0\n\n件、废止 0 件。\n\n六、其他需要报告的事项\n\n本年未收取信息处理费。\n\n石桥镇人民政府\n\n2024年1月18日',
    );
    assert.deepEqual(
      report.sections[0]!.paragraphs.map((paragraph) => paragraph.text),
      ['（一）主动公开', '本年共制定行政规范性文件 0件、废止 0 件。'],
    );
    assert.deepEqual(report.sections[1]!.paragraphs.length, 1);
    assert.equal(report.signature?.body, '石桥镇人民政府');
    assert.equal(report.signature?.date, '2024年1月18日');
  });
  test('a table of contents is no text, and what follows a heading printed twice belongs to it', () => {
    const contents = '目 录\n一、总体情况……1\n五、存在的主要问题及改进情况.....6\n';
    const text = '一、总体情况\n工作平稳。\n五、存在的主要问题及改进情况\n问题不多。';
    const report = read(`石桥镇2023年政府信息公开工作年度报告\n${contents}${text}\n一、总体情况\n另有一段。`);
    assert.deepEqual(
      report.sections.map(({ id, paragraphs }) => [
        id,
        paragraphs.map((paragraph) => paragraph.text).join(''),
      ]),
      [
        ['s1', '工作平稳。另有一段。'],
        ['s5', '问题不多。'],
      ],
    );
  });
  test('a heading printed twice is one section and a remark', () => {
    const report = read(
      '石桥镇2022年政府信息公开工作年度报告\n一、总体情况\n石桥镇2022年政府信息公开工作年度报告\n一、总体情况\n工作平稳。',
    );
    assert.equal(report.sections.length, 1);
    assert.deepEqual(
      report.remarks
        .map((remark) => remark.kind)
        .filter((kind) => /repeated/.test(kind))
        .sort(),
      ['section-repeated', 'title-repeated'],
    );
  });
});

describe('anything', () => {
  test('an empty document gives an empty report, not an error', () => {
    const report = read('');
    assert.equal(report.edition, null);
    assert.equal(report.title, null);
    assert.equal(report.remarks.filter((remark) => remark.kind === 'table-missing').length, 3);
  });
});

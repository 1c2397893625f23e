/** A defect of a published report: the rule that must find it, and words its message must hold. */
export type KnownDefect = readonly [rule: string, ...words: string[]];

/** What is known to be wrong with the published reports, by file; an empty list: nothing that stops the report. */
export const knownDefects: Readonly<Record<string, readonly KnownDefect[]>> = {
  'hzq-2023.pdf': [
    ['dispute-total-mismatch', '“行政复议”', '11'],
    ['dispute-total-mismatch', '复议后起诉', '5'],
    ['other-disposition-collapsed'],
    ['layout-damaged', '其他法律行政止公开'],
  ],
  'kewei-2024.md': [
    ['layout-damaged', '行名与数字分离'],
    ['applications-cells-missing', '结转下年度继续办理', '总计'],
    ['heading-order-broken', '一、主动公开'],
    ['section-missing', '五、'],
  ],
  'part-changchun-tyjrswj-2023.txt': [['applications-contradicted', '2 件', '3']],
  'part-fuyuan-zrzy-2022.txt': [],
  'part-guangzhou-gzw-2020.txt': [
    ['disclosed-cells-missing', '行政许可', '行政强制'],
    ['layout-damaged', '规范性档案'],
  ],
  'part-haicheng-xisi-2025.txt': [['layout-damaged', '数字连写'], ['figure-omitted']],
  'part-hitech-shfz-2022.txt': [
    ['disclosed-cells-missing', '空白'],
    ['layout-damaged', '规范性文件'],
  ],
  'part-lueyang-zrzy-2021.txt': [['edition-superseded'], ['layout-damaged', '“本年新”']],
  'part-qianjin-jyj-2020.txt': [['disclosed-cells-missing', '行政事业性收费', '只印出 1 个']],
  'part-shaoxing-donghu-2023.txt': [
    ['layout-damaged', '本年(2023)制发件数'],
    ['row-foreign', '标题'],
  ],
  'part-town-2019-noname.txt': [],
  'part-wuhan-hbj-2020.txt': [
    ['row-foreign', '其他主动公开档案'],
    ['layout-damaged', '规范性档案'],
    ['disclosed-cells-missing', '行政强制', '符号'],
  ],
  'part-xjnlk-town-2023.txt': [['regulations-without-power', '6'], ['template-remnant']],
  'part-zhanjiang-police-2021.txt': [['wording-error', '公开公开']],
  'pingtan-2019.txt': [
    ['layout-damaged', '数字连写'],
    ['parts-sum-mismatch', '2599', '2533'],
  ],
  'pingtan-2021.txt': [
    ['layout-damaged', '数字连写'],
    ['fee-too-precise', '6 位'],
  ],
  'pingtan-2023.txt': [
    ['layout-damaged', '数字连写'],
    ['documents-contradicted', '393', '470'],
    ['documents-in-force-unexplained', '698', '643', '470'],
  ],
  'pingtan-2023-tables.html': [['documents-in-force-unexplained', '698', '643', '470']],
  'seed-000.txt': [
    ['applications-cells-missing', '属于国家秘密', '结转下年度继续办理'],
    ['layout-damaged', '16 个'],
    ['layout-damaged', '（一）项”一行排在了表格之外', '社会公益', '要求行政机关确认或重新', '“三、 本 年”'],
    ['layout-damaged', '全角、半角混用'],
    ['heading-level-uneven', '3 级', '4 级'],
    ['heading-misworded', '五、存在问题及改进情况'],
    ['figure-from-document-number', '711'],
  ],
  'seed-001.txt': [],
  'seed-002.txt': [
    ['disputes-cells-missing', '行政复议'],
    ['layout-damaged', '“规范性文件”', '“科研”', '“(六) 其 他”'],
    ['layout-damaged', '字间有空格'],
    ['layout-damaged', '分页'],
    ['layout-damaged', '断成两段'],
    ['heading-misworded', '工作的年度报告'],
  ],
  'seed-003.txt': [
    ['other-disposition-collapsed'],
    ['layout-damaged', '5. 要求行政机关确认', '错了列'],
    ['layout-damaged', '半角'],
    ['layout-damaged', '站的功能'],
  ],
  'seed-004.txt': [
    ['text-duplicated', '总体情况'],
    ['layout-damaged', '本年度止件数', '其他法律法规禁止公开'],
    ['applications-cells-missing', '予以公开', '6 个'],
    ['layout-damaged', '表头'],
  ],
  'shanghai-office-2019.html': [
    ['applications-cells-missing', '空白'],
    ['disputes-cells-missing', '空白'],
    ['outcomes-contradicted', '258', '275'],
    ['outcomes-contradicted', '265', '337'],
  ],
  'shuyang-fgj-2023.html': [
    ['applications-cells-missing', '商业企业', '其他'],
    ['heading-misworded', '整改措施'],
    ['layout-damaged', '规范性文件'],
  ],
};

/** What the report of the year before printed, where the defect shows only beside it. */
export const yearBefore: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'pingtan-2023.txt': { 'disclosed/normativeDocuments/inForce': 698 },
  'pingtan-2023-tables.html': { 'disclosed/normativeDocuments/inForce': 698 },
};

import brokenProse from './liuhe-2023.txt?url';
import cutLabels from './qingyan-2023.md?url';
import collapsedRow from './shiqiao-2021.txt?url';
import shortRows from './taoyuan-2022.txt?url';
import oneCellPerLineBefore from './yunxi-2023.txt?url';
import oneCellPerLine from './yunxi-2024.txt?url';

/** A worked example: a report of an invented body in a layout real reports have. */
export interface Example {
  readonly title: string;
  /** What is special about it. */
  readonly about: string;
  readonly address: string;
  /** Last year's report of the same body, laid beside when the example is opened. */
  readonly previous?: string;
}

/** The five examples, in the order they are offered. */
export const examples: readonly Example[] = [
  {
    title: '云溪镇 2024 年',
    about: '一行一格的网页文本，附上年年报；合计和结转对不上',
    address: oneCellPerLine,
    previous: oneCellPerLineBefore,
  },
  {
    title: '青岩镇 2023 年',
    about: '表格跨页：行标题被截断，各行少一列；许可数疑似误填文号',
    address: cutLabels,
  },
  {
    title: '柳河镇 2023 年',
    about: '行政复议五格空白；正文被分页打断，分项之和不等于总数',
    address: brokenProse,
  },
  {
    title: '石桥镇 2021 年',
    about: '2021 年的年报中夹着旧版格式的“其他处理”一行',
    address: collapsedRow,
  },
  {
    title: '桃源乡 2022 年',
    about: '标题和第一部分重复；办理结果各行只有六个数',
    address: shortRows,
  },
];

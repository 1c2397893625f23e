import type { Edition } from '../../../src/law/index.ts';
import type { Prints } from './figures.ts';

/** The words of a report around its tables. */
export interface Prose {
  readonly title: string;
  readonly preface: readonly string[];
  /** 一、总体情况, sub-headings included. */
  readonly overview: readonly string[];
  /** 五、存在的主要问题及改进情况 */
  readonly problems: readonly string[];
  /** 六、其他需要报告的事项 */
  readonly other: readonly string[];
  readonly signature: readonly string[];
}

/** Headings of the six sections as the form prescribes them. */
export const headings: readonly string[] = [
  '一、总体情况',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '六、其他需要报告的事项',
];

/** A voice writes the prose of one kind of body, quoting the figures it stands beside. */
export type Voice = (body: string, year: number, prints: Prints, edition: Edition) => Prose;

const title = (body: string, year: number) => `${body}${year}年政府信息公开工作年度报告`;
const period = (year: number) =>
  `本报告所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。如对本报告有疑问，请与党政综合办公室联系（电话：0000-5550${String(year).slice(1)}）。`;
const total = (prints: Prints, row: string) => prints[`applications/${row}/total`]?.value ?? 0;
const received = (prints: Prints) => {
  const [fresh, carriedIn] = [total(prints, 'received'), total(prints, 'carriedIn')];
  const [decided, carriedOut] = [total(prints, 'decidedTotal'), total(prints, 'carriedOut')];
  if (fresh + carriedIn === 0) return '全年没有收到政府信息公开申请，也没有上年结转的申请。';
  return `全年新收政府信息公开申请${fresh}件，上年结转${carriedIn}件，办结${decided}件，结转下年度继续办理${carriedOut}件。`;
};

/** A township with little to report. */
export const town: Voice = (body, year, prints) => ({
  title: title(body, year),
  preface: [`根据《中华人民共和国政府信息公开条例》第五十条的规定编制本报告。${period(year)}`],
  overview: [
    '（一）主动公开',
    `${year}年，围绕惠农补贴、村庄规划、防汛抗旱等群众关心的事项，通过县政府网站、村务公开栏和广播主动公开信息48条，其中工作动态31条、通知公告17条。`,
    '（二）依申请公开',
    `在党政综合办公室设立受理点，公布受理电话和通信地址。${received(prints)}`,
    '（三）政府信息管理',
    '公文拟制时同步确定公开属性，发布前由起草人、办公室、分管领导三级审核，全年没有发生泄密事件。',
    '（四）政府信息公开平台建设',
    '更新机构职能、领导信息和联系方式，在便民服务中心设置查阅点1处。',
    '（五）监督保障',
    '将信息公开列入年度工作考核，组织专题培训2次；开展社会评议1次，评议结果为满意；本年度没有需要追究责任的情形。',
  ],
  problems: [
    '一是公开的形式不够多样，图表和音视频较少；二是个别村（社区）报送信息不够及时。',
    '针对上述问题，安排专人负责图解制作，按月通报各村报送情况，逾期未报的限期补报，下半年报送及时率明显提高。',
  ],
  other: ['本年度没有收取政府信息公开信息处理费，没有其他需要报告的事项。'],
  signature: [body, `${year + 1}年1月16日`],
});

/** A county department that licenses, fines and answers applications. */
export const department: Voice = (body, year, prints) => ({
  title: title(body, year),
  preface: [
    `现将${body}${year}年度政府信息公开工作情况报告如下，全文由总体情况等六个部分组成。`,
    period(year),
  ],
  overview: [
    `（一）主动公开。修订主动公开目录，补充办事流程和收费依据，全年在县政府网站发布信息206条，其中政策文件24条、工作动态137条、公示公告45条。`,
    `（二）依申请公开。统一登记、统一编号、统一答复文书，疑难申请集体会商。${received(prints)}`,
    '（三）政府信息管理。对历年存档文件的公开属性逐件复核，失效文件及时标注，重要稿件实行编审分离。',
    '（四）政府信息公开平台建设。合并重复栏目3个，新增图解专栏1个，政务新媒体账号由专人维护。',
    '（五）监督保障。明确一名班子成员分管，年内开展业务培训3次；信息公开占年度工作考核4分；委托社会评议1次，未发现需要整改的重大问题；没有发生责任追究的情形。',
  ],
  problems: [
    '（一）主要问题。政策解读以文字为主，企业和群众不易读懂；部分科室对依申请公开的办理期限掌握不够准确。',
    '（二）改进情况。新出台的政策全部配发图解或问答，组织各科室逐条学习条例并进行测试，建立办理期限提醒制度。',
  ],
  other: ['本年度未收取信息处理费。没有其他需要报告的事项。'],
  signature: [body, `${year + 1}年1月22日`],
});

/** A report in continuous prose, short, as many small bodies write it. */
export const brief: Voice = (body, year, prints) => ({
  title: title(body, year),
  preface: [],
  overview: [
    `${year}年，认真执行政府信息公开条例，坚持以公开为常态、不公开为例外，主动公开各类信息35条。${received(prints)}信息管理方面，落实先审查、后公开的要求；平台建设方面，依托县政府网站发布信息；监督保障方面，组织培训1次，完成年度考核和社会评议，无责任追究情况。`,
  ],
  problems: [
    '公开内容的深度还不够，工作人员的业务能力有待提高。已安排两名同志参加全县培训，并对照目录补齐了缺项。',
  ],
  other: ['没有收取信息处理费的情况。'],
  signature: [],
});

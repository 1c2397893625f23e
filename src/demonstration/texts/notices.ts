import type { DemonstrationTownship } from '../county/townships.ts';
import { dateInWords, type Occasion, paragraphs, signature, type Writing } from './writing.ts';

/** A notice (通知公告); some of them have a table. */
export function noticeOf(occasion: Occasion, work: string, town: DemonstrationTownship): Writing {
  const { chance, body, on } = occasion;
  const notice = chance.pick(notices)({ ...occasion, work, town });
  return {
    title: notice.title,
    html: notice.html + signature(body, on),
    ...{ topic: work, genre: notice.genre, stage: '管理公开', keywords: [work] },
  };
}

interface Scene extends Occasion {
  readonly work: string;
  readonly town: DemonstrationTownship;
}

type Notice = Pick<Writing, 'title' | 'html'> & { readonly genre: string };

/** The next holiday and the season as a notice of a month would name them. */
const holidays = [
  ...['春节', '春节', '清明节', '劳动节', '端午节', '端午节'],
  ...['中秋节', '中秋节', '国庆节', '国庆节', '元旦', '元旦'],
];
const seasons = ['冬季', '春季', '夏季', '秋季'];

const notices: readonly ((scene: Scene) => Notice)[] = [
  ({ body, on }) => ({
    title: `${body}关于${on.slice(0, 4)}年${holidays[Number(on.slice(5, 7)) - 1]}假期值班安排的公告`,
    genre: '公告',
    html: paragraphs(
      '假期期间实行领导带班和干部值班制度。群众有紧急事项的，可以拨打本机关公开的办公电话。',
      '政务服务窗口按照全县统一安排开放，个别事项实行预约办理。',
    ),
  }),
  ({ body, work, on, chance }) => ({
    title: `${body}关于公开征求${work}工作方案意见的公告（${on.slice(0, 4)}年第${chance.number(1, 9)}号）`,
    genre: '公告',
    html: paragraphs(
      `为进一步做好${work}，本机关起草了工作方案，现向社会公开征求意见。`,
      `征求意见时间为${dateInWords(on)}起30日。有关单位和个人可以通过信函、电子邮件或者到本机关办公地点当面提出意见。`,
      '意见采纳情况将在征求意见结束后汇总公布；不予采纳的，说明理由。',
    ),
  }),
  ({ work, town, on, chance }) => ({
    title: `${town.name}${on.slice(0, 4)}年第${Math.ceil(Number(on.slice(5, 7)) / 3)}季度${work}项目公示`,
    genre: '公示',
    html:
      paragraphs('现将有关项目予以公示，公示期为7个工作日。公示期间如有异议，请以书面形式实名反映。') +
      projects(town, chance.number(3, 6), (least, most) => chance.number(least, most)),
  }),
  ({ town, chance, on }) => ({
    title: `关于${town.name}${chance.pick(town.villages)}部分路段临时封闭施工的通告（${on.slice(5, 7)}${on.slice(8)}）`,
    genre: '通告',
    html: paragraphs(
      `因路面养护施工需要，自${dateInWords(on)}起${chance.number(5, 25)}日内，上述路段每日8时至18时临时封闭。`,
      '请过往车辆和行人按照现场标志绕行，服从管理人员指挥。施工期间带来的不便，敬请谅解。',
    ),
  }),
  ({ body, work, on, chance }) => ({
    title: `${body}关于做好${on.slice(0, 4)}年${seasons[Math.floor((Number(on.slice(5, 7)) % 12) / 3)]}${work}工作的通知`,
    genre: '通知',
    html: paragraphs(
      `为做好${work}，现就有关事项通知如下。`,
      `一、明确责任。各单位应当确定一名负责同志和一名工作人员，${chance.number(5, 15)}个工作日内报送名单。`,
      '二、突出重点。对照年度任务清单逐项自查，问题整改情况形成书面材料。',
      '三、及时公开。工作进展和结果除依法不予公开的以外，应当自形成之日起20个工作日内公开。',
    ),
  }),
  ({ body, work, chance, on }) => ({
    title: `${body}${work}服务电话和受理时间调整公告（${dateInWords(on)}）`,
    genre: '公告',
    html: paragraphs(
      `自下月起，${work}事项统一由综合窗口受理，受理时间为工作日上午8时30分至12时、下午14时30分至17时30分。`,
      `原设在各股室的${chance.number(2, 6)}个受理点同时停止接件，已经受理的继续办理。`,
    ),
  }),
];

function projects(
  town: DemonstrationTownship,
  rows: number,
  number: (least: number, most: number) => number,
): string {
  const lines = Array.from({ length: rows }, (_, index) => {
    const village = town.villages[index % town.villages.length]!;
    const granted = number(8, 90);
    const own = number(1, 20);
    return { village, granted, own };
  });
  const sum = (field: 'granted' | 'own') => lines.reduce((total, line) => total + line[field], 0);
  return `<table><thead><tr><th rowspan="2">序号</th><th rowspan="2">实施地点</th><th colspan="2">资金（万元）</th><th rowspan="2">完成时限</th></tr><tr><th>财政资金</th><th>自筹资金</th></tr></thead><tbody>${lines
    .map(
      ({ village, granted, own }, index) =>
        `<tr><td>${index + 1}</td><td>${village}</td><td>${granted}</td><td>${own}</td><td>${number(2, 9)}个月</td></tr>`,
    )
    .join(
      '',
    )}<tr><td colspan="2">合计</td><td>${sum('granted')}</td><td>${sum('own')}</td><td></td></tr></tbody></table>`;
}

import type { BodyKind } from '../bodies/index.ts';

/** What can be written into a field of an entry. Decimals are digits as text, so that nothing is rounded. */
export type RegisterField =
  | { readonly label: string; readonly type: 'count'; readonly unit: string; readonly optional?: true }
  | {
      readonly label: string;
      readonly type: 'decimal';
      readonly unit: string;
      readonly places: number;
      readonly optional?: true;
    }
  | { readonly label: string; readonly type: 'text'; readonly optional?: true }
  | { readonly label: string; readonly type: 'day'; readonly optional?: true }
  | {
      readonly label: string;
      readonly type: 'choice' | 'choices';
      readonly of: Readonly<Record<string, string>>;
      readonly optional?: true;
    };

/** A kind of register (台账种类). */
export interface RegisterKind {
  readonly label: string;
  /** What the title of an entry says. */
  readonly title: string;
  readonly fields: Readonly<Record<string, RegisterField>>;
  /** The result of a year often comes in the next one: the year is chosen, not taken from the date. */
  readonly yearChosen?: true;
  /** That nothing happened in a year can be confirmed (全年没有发生). */
  readonly mayBeNothing?: true;
  /** Kinds of bodies that keep it; all of them if not said. */
  readonly onlyFor?: readonly BodyKind[];
}

const times = { label: '发现问题', type: 'count', unit: '个', optional: true } as const;
const scope = { label: '范围', type: 'text', optional: true } as const;

/** The seven elements that a counter publishes (窗口公开七要素). */
const counterElements = {
  duties: '职责权限',
  guide: '办事指南',
  basis: '办事依据',
  procedure: '办事程序',
  result: '办事结果',
  fees: '收费项目和标准',
  promises: '服务承诺',
} as const;

/** Media in which a body holds an account (政务新媒体). */
const mediaPlatforms = {
  wechat: '微信公众号',
  weibo: '微博',
  'short-video': '短视频',
  client: '移动客户端',
  other: '其他',
} as const;

/** Where a body makes information public besides its accounts (公开渠道). */
const channelForms = {
  noticeboard: '公示栏',
  notice: '通告、公告',
  broadcast: '广播',
  print: '宣传册、明白纸',
  hotline: '咨询电话',
  other: '其他',
} as const;

/** Every kind of register, for forms, checks, lists and exports alike. */
export const registerKinds = {
  training: {
    label: '业务培训',
    title: '培训主题',
    fields: {
      hours: { label: '学时', type: 'decimal', unit: '学时', places: 1, optional: true },
      attendance: { label: '参加人数', type: 'count', unit: '人', optional: true },
    },
    mayBeNothing: true,
  },
  patrol: { label: '日常巡查', title: '巡查内容', fields: { scope, found: times }, mayBeNothing: true },
  'full-sweep': { label: '全面排查', title: '排查内容', fields: { scope, found: times }, mayBeNothing: true },
  rectification: {
    label: '问题整改',
    title: '问题',
    fields: {
      deadline: { label: '整改期限', type: 'day', optional: true },
      source: { ...scope, label: '来源' },
    },
    mayBeNothing: true,
  },
  'leading-group-change': {
    label: '领导小组调整',
    title: '调整情况',
    fields: { document: { label: '文号', type: 'text', optional: true } },
    mayBeNothing: true,
  },
  'channel-account': {
    label: '政务新媒体',
    title: '账号名称',
    fields: {
      platform: { label: '平台', type: 'choice', of: mediaPlatforms },
      posts: { label: '发布信息', type: 'count', unit: '条' },
      followers: { label: '关注人数', type: 'count', unit: '人', optional: true },
    },
    mayBeNothing: true,
  },
  channel: {
    label: '公开渠道',
    title: '渠道名称和地点',
    fields: {
      form: { label: '类型', type: 'choice', of: channelForms },
      items: { label: '公开信息', type: 'count', unit: '条', optional: true },
    },
  },
  'reading-point': {
    label: '查阅点和办事窗口',
    title: '地点',
    fields: {
      place: {
        label: '类型',
        type: 'choice',
        of: { 'reading-point': '政府信息查阅点', counter: '办事窗口' },
      },
      elements: { label: '已公开要素', type: 'choices', of: counterElements, optional: true },
      visits: { label: '登记查阅', type: 'count', unit: '人次', optional: true },
    },
  },
  assessment: {
    label: '工作考核',
    title: '考核名称',
    fields: {
      result: { label: '结果', type: 'text' },
      score: { label: '得分', type: 'decimal', unit: '分', places: 2, optional: true },
    },
    yearChosen: true,
    mayBeNothing: true,
  },
  'public-evaluation': {
    label: '社会评议',
    title: '评议活动',
    fields: {
      result: { label: '结果', type: 'text' },
      answers: { label: '收回评议', type: 'count', unit: '份', optional: true },
      satisfied: { label: '表示满意', type: 'count', unit: '份', optional: true },
    },
    yearChosen: true,
    mayBeNothing: true,
  },
  accountability: {
    label: '责任追究',
    title: '追究情况',
    fields: {
      result: { label: '处理结果', type: 'text' },
      people: { label: '追究人数', type: 'count', unit: '人', optional: true },
    },
    yearChosen: true,
    mayBeNothing: true,
  },
  'village-affairs': {
    label: '村务公开',
    title: '村（社区）和栏目',
    fields: { items: { label: '公开信息', type: 'count', unit: '条', optional: true } },
    mayBeNothing: true,
    onlyFor: ['township', 'street'],
  },
  'yearly-figure': {
    label: '年度数据',
    title: '数据名称',
    fields: { source: { label: '来源', type: 'text' } },
    yearChosen: true,
  },
  'nothing-happened': { label: '全年没有发生', title: '说明', fields: {}, yearChosen: true },
} as const satisfies Record<string, RegisterKind>;

/** A kind of register by its id. */
export type RegisterKindId = keyof typeof registerKinds;

/** A kind of which a body can confirm that nothing happened in a year. */
export type NothingKindId = {
  [K in RegisterKindId]: (typeof registerKinds)[K] extends { mayBeNothing: true } ? K : never;
}[RegisterKindId];

/** The kinds of which a body can confirm that nothing happened in a year. */
export const nothingKinds = (Object.keys(registerKinds) as RegisterKindId[]).filter(
  (id): id is NothingKindId => 'mayBeNothing' in registerKinds[id],
);

/** Figures that other systems count (其他系统产生的年度数据). */
export const yearlyFigures = {
  licensing: { label: '行政许可处理决定', unit: '件', places: 0 },
  penalty: { label: '行政处罚处理决定', unit: '件', places: 0 },
  coercion: { label: '行政强制处理决定', unit: '件', places: 0 },
  feeAmount: { label: '行政事业性收费', unit: '万元', places: 4 },
  processingFee: { label: '政府信息公开信息处理费', unit: '元', places: 2 },
} as const;

/** A figure of another system by its id. */
export type YearlyFigureId = keyof typeof yearlyFigures;

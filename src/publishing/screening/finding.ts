/** What screening looks for (筛查内容). */
export const findingKinds = {
  'id-number': '身份证号',
  mobile: '手机号',
  'bank-card': '银行账号',
  address: '住址',
  minor: '未成年人信息',
  'secrecy-mark': '密级标志',
  'internal-mark': '内部资料标志',
  'wrong-term': '错误或敏感表述',
  'plate-number': '车牌号',
  'private-account': '个人电子邮箱或微信号',
  'hidden-content': '隐藏内容',
  'picture-data': '图片中的位置或设备信息',
  'unreadable-file': '无法筛查的附件',
} as const;

/** A kind of finding by its id; `findingKinds[id]` is what users read. */
export type FindingKind = keyof typeof findingKinds;

/** Where a finding stands: in the text itself, or in a file with its inner place. */
export interface FindingPlace {
  /** `title`, `summary`, `body`, or the name of the attachment. */
  readonly part: string;
  /** Chinese, as a clerk would look for it: “工作表「名单」第 3 行（隐藏）”; empty in plain text. */
  readonly where: string;
  /** Characters before it in that part. */
  readonly start: number;
  readonly end: number;
}

/** One thing that must not go out as it is. Holds no personal data in clear: `shown` is masked. */
export interface ScreeningFinding {
  readonly kind: FindingKind;
  /** A blocking finding stops release until masked, removed or excepted; the others are pointed out. */
  readonly blocking: boolean;
  readonly place: FindingPlace;
  /** The text with its sensitive part masked, fit for screens, records and logs. */
  readonly shown: string;
  /** What to put in its place with one click; null when only a person can decide. */
  readonly mask: string | null;
  /** Chinese: what is wrong and what to do. */
  readonly sentence: string;
  /** Tells findings of one revision apart; the same text at the same place has the same key. */
  readonly key: string;
}

/** A finding before it is given its place in the whole. */
export interface Hit {
  readonly kind: FindingKind;
  readonly blocking: boolean;
  readonly start: number;
  readonly end: number;
  readonly mask: string | null;
  readonly sentence: string;
}

/** Looks through a text that was brought into comparable shape; positions are those of the text given. */
export type Detector = (text: string) => readonly Hit[];

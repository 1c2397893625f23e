import {
  chineseDate,
  type Day,
  type DecisionCode,
  type RemedyVariant,
  type ReservedArticle,
  remedyVariant,
} from '../../law/index.ts';
import type { Outcome } from '../../platform/index.ts';
import { type ContentKey, contentLabels, type LetterContent } from './content-labels.ts';
import { decisionTexts } from './decision-texts.ts';
import { type LetterKind, type LetterKindId, letterKinds } from './letter-kinds.ts';
import { internetRemedy, remedyText } from './remedy-texts.ts';

/** What a letter is made from. */
export interface LetterOrder {
  readonly kind: LetterKindId;
  readonly dated: Day;
  readonly content: LetterContent;
  /** For the decision. */
  readonly decision?: DecisionCode | undefined;
  readonly withheldUnder?: readonly ReservedArticle[] | undefined;
  /** How whoever applied is spoken to; left out, where it may be a person or an organisation. */
  readonly addressed?: '您' | '贵单位' | undefined;
  /** Delivered over the internet: the channel for reconsideration must be named. */
  readonly overInternet?: boolean | undefined;
}

/** A letter ready to be printed (文书). */
export interface Letter {
  readonly title: string;
  readonly number: string;
  readonly addressee: string | null;
  readonly paragraphs: readonly string[];
  readonly organ: string;
  readonly date: string;
}

const decisionKind = (code: DecisionCode): LetterKind => ({
  ...letterKinds['lapse-notice'],
  ...{ title: '政府信息公开申请答复书', series: '公复' },
  paragraphs: [
    '本机关于{receivedOn}收到您（单位）提交的政府信息公开申请（登记号：{number}），申请公开“{description}”。',
    '{history?}',
    ...decisionTexts[code],
    '事实和理由：{reasons}',
  ],
});

/** The kind a letter is of, with the texts of its decision. */
export function kindOf({ kind, decision }: Pick<LetterOrder, 'kind' | 'decision'>): LetterKind {
  return kind === 'decision' ? decisionKind(decision ?? 'other') : letterKinds[kind];
}

/** The variant of the remedies a letter names; null for letters that name none. */
export function variantOf({ kind, decision, dated, withheldUnder }: LetterOrder): RemedyVariant | null {
  if (kind === 'decision') return remedyVariant(decision ?? 'other', dated, withheldUnder);
  return letterKinds[kind].remedies ? 'B' : null;
}

/** The text of a letter, or which mandatory content is still missing: nothing is signed with a gap. */
export function composeLetter(order: LetterOrder, number: string): Outcome<Letter> {
  const { title, to } = kindOf(order);
  const texts = textsOf(order);
  const content: LetterContent = { date: chineseDate(order.dated), ...order.content };
  const missing = missingContent([...texts, ...(to ? [to] : []), '{organ}'], content);
  if (missing.length > 0)
    return {
      ok: false,
      refusal: {
        code: 'letter-incomplete',
        field: missing[0]!,
        sentence: `文书还缺少必备内容：${missing.map((key) => contentLabels[key]).join('、')}。请补充后再生成。`,
      },
    };
  const filled = texts.map((text) => fill(text, content)).filter((text) => text !== '');
  // What was filled in may end anywhere; a sentence of a letter ends with its stop, a line of a sheet does not.
  const closed = to ? filled.map((text) => (/[。！？；：]$/.test(text) ? text : `${text}。`)) : filled;
  return {
    ok: true,
    value: {
      ...{ title, number, paragraphs: closed, organ: content.organ!, date: chineseDate(order.dated) },
      addressee: to ? `${fill(to, content)}：` : null,
    },
  };
}

/** The texts of a letter with their holes, remedies included. */
function textsOf(order: LetterOrder): readonly string[] {
  const variant = variantOf(order);
  const { title, paragraphs } = kindOf(order);
  const letter = title.endsWith('答复书') ? '答复' : '告知';
  const texts = [
    ...paragraphs,
    ...(variant ? [remedyText(variant, order.dated, letter)] : []),
    ...(variant && order.overInternet ? [internetRemedy(letter)] : []),
  ];
  const { addressed } = order;
  return addressed ? texts.map((text) => text.replaceAll('您（单位）', addressed)) : texts;
}

/** A content a letter asks for. */
export interface LetterContentNeed {
  readonly key: ContentKey;
  readonly optional: boolean;
}

/** What a letter asks for, in the order in which it says it. */
export function neededContent(order: LetterOrder): readonly LetterContentNeed[] {
  const needs = textsOf(order).flatMap((text) =>
    [...text.matchAll(hole)].map(([, key, optional]) => ({
      key: key as ContentKey,
      optional: optional !== '',
    })),
  );
  return needs.filter(({ key }, index) => needs.findIndex((need) => need.key === key) === index);
}

const hole = /\{(\w+)(\??)\}/g;

/** The contents that a letter needs and does not have. */
function missingContent(texts: readonly string[], content: LetterContent): readonly ContentKey[] {
  const needed = texts.flatMap((text) =>
    [...text.matchAll(hole)].filter(([, , optional]) => optional === '').map(([, key]) => key as ContentKey),
  );
  return [...new Set(needed)].filter((key) => !content[key]?.trim());
}

const fill = (text: string, content: LetterContent): string =>
  text.replace(hole, (_, key: ContentKey) => content[key]?.trim() ?? '');

import type { Day, RemedyVariant } from '../../law/index.ts';

/** How a decision tells of the remedies (救济途径) from a day on; the variant follows from the ground of the decision. */
interface RemedyText {
  readonly since: string;
  readonly texts: Readonly<Record<RemedyVariant, (letter: string) => string>>;
}

const either = (letter: string) =>
  `如对本${letter}不服，可以自收到本${letter}书之日起60日内向{reconsiderationOrgan}申请行政复议，或者在6个月内依法向{court}提起行政诉讼。`;

/** Past and present texts, the oldest first. */
const remedyTexts: readonly RemedyText[] = [
  { since: '2008-05-01', texts: { A: either, B: either } },
  {
    since: '2024-01-01',
    texts: {
      A: (letter) =>
        `依照《中华人民共和国行政复议法》第二十三条的规定，如对本${letter}不予公开的内容不服，应当自收到本${letter}书之日起60日内先向{reconsiderationOrgan}申请行政复议；对行政复议决定不服的，可以自收到行政复议决定书之日起15日内依法向{court}提起行政诉讼。`,
      B: either,
    },
  },
];

/** The paragraph on remedies that a letter of a day carries; `letter` is what it calls itself, 答复 or 告知. */
export const remedyText = (variant: RemedyVariant, on: Day, letter: string): string =>
  (remedyTexts.findLast(({ since }) => since <= on) ?? remedyTexts[0]!).texts[variant](letter);

/** What a decision delivered over the internet adds (行政复议法第二十二条第二款). */
export const internetRemedy = (letter: string): string =>
  `本${letter}书以互联网方式送达，可以通过下列互联网渠道提交行政复议申请：{internetChannel}`;

import type { Day, RemedyVariant } from '../../law/index.ts';

/** How a decision tells of the remedies (救济途径) from a day on; the variant follows from the ground of the decision. */
interface RemedyText {
  readonly since: string;
  readonly texts: Readonly<Record<RemedyVariant, string>>;
}

const either =
  '如对本决定不服，可以自收到本决定书之日起60日内向{reconsiderationOrgan}申请行政复议，或者在6个月内依法向{court}提起行政诉讼。';

/** Past and present texts, the oldest first. */
const remedyTexts: readonly RemedyText[] = [
  { since: '2008-05-01', texts: { A: either, B: either } },
  {
    since: '2024-01-01',
    texts: {
      A: '依照《中华人民共和国行政复议法》第二十三条的规定，如对本决定不予公开的内容不服，应当自收到本决定书之日起60日内先向{reconsiderationOrgan}申请行政复议；对行政复议决定不服的，可以自收到行政复议决定书之日起15日内依法向{court}提起行政诉讼。',
      B: either,
    },
  },
];

/** The paragraph on remedies that a decision of a day carries. */
export const remedyText = (variant: RemedyVariant, on: Day): string =>
  (remedyTexts.findLast(({ since }) => since <= on) ?? remedyTexts[0]!).texts[variant];

/** What a decision delivered over the internet adds (行政复议法第二十二条第二款). */
export const internetRemedy =
  '本决定书以互联网方式送达，可以通过下列互联网渠道提交行政复议申请：{internetChannel}';

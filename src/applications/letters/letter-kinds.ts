import { type Citation, cite } from '../../law/index.ts';

/** A kind of letter (文书种类). A paragraph with `{items}` needs that content; with `{history?}` it falls away without. */
export interface LetterKind {
  readonly title: string;
  /** The word of its number series, as in 公补〔2026〕1号. */
  readonly series: string;
  readonly citation: Citation;
  /** To whom; null for sheets that stay in the file. */
  readonly to: '{applicant}' | '{recipient}' | null;
  readonly paragraphs: readonly string[];
  /** Whether the paragraph on remedies follows. */
  readonly remedies: boolean;
}

const kind = (
  title: string,
  series: string,
  article: Parameters<typeof cite>[0],
  to: LetterKind['to'],
  paragraphs: readonly string[],
  remedies = false,
): LetterKind => ({ title, series, citation: cite(article), to, paragraphs, remedies });

const about =
  '本机关于{receivedOn}收到您（单位）提交的政府信息公开申请（登记号：{number}），申请公开“{description}”。';

/** Every letter of the procedure but the decision itself, in the order of the procedure. */
export const letterKinds = {
  'register-sheet': kind('政府信息公开申请登记表', '公登', 'REG-45', null, [
    '登记号：{number}',
    '申请人：{applicant}',
    '提交渠道：{channel}',
    '收到申请之日：{receivedOn}（凭据：{evidence}）',
    '申请公开的内容：{description}',
    '答复期限届满之日：{due}',
  ]),
  receipt: kind('政府信息公开申请登记回执', '公收', 'REG-45', '{applicant}', [
    about,
    '依照《中华人民共和国政府信息公开条例》第三十三条的规定，本机关将于{due}前答复；如需延长答复期限，将另行告知。',
    '您可以凭查询码 {code} 在政务公开网站查询办理进度。联系方式：{contact}。',
  ]),
  'correction-notice': kind('政府信息公开申请补正告知书', '公补', 'REG-30', '{applicant}', [
    about,
    '经审查，申请内容不明确。依照《中华人民共和国政府信息公开条例》第三十条的规定，请对下列事项作出补正：{items}',
    '补正方式：{how}',
    '请在收到本告知书之日起{period}内补正。无正当理由逾期不补正的，视为放弃申请，本机关不再处理该申请。答复期限自本机关收到补正的申请之日起计算。',
    '如需指导和帮助，请联系：{contact}。',
  ]),
  'reasons-notice': kind('政府信息公开申请说明理由告知书', '公说', 'REG-35', '{applicant}', [
    about,
    '经查，{findings}申请的数量、频次明显超过合理范围。依照《中华人民共和国政府信息公开条例》第三十五条的规定，请在收到本告知书之日起{period}内书面说明理由。',
    '理由不合理或者逾期不说明理由的，本机关不予处理；理由合理但无法在规定期限内答复的，本机关将确定延迟答复的合理期限并告知您（单位）。',
    '联系方式：{contact}。',
  ]),
  'extension-notice': kind('政府信息公开申请延期答复告知书', '公延', 'REG-33-2', '{applicant}', [
    about,
    '因{reasons}，不能在法定期限内作出答复。依照《中华人民共和国政府信息公开条例》第三十三条第二款的规定，经本机关政府信息公开工作机构负责人同意（{consent}），答复期限延长至{newDue}。',
    '联系方式：{contact}。',
  ]),
  'third-party-inquiry': kind('政府信息公开第三方意见征求书', '公征', 'REG-32', '{recipient}', [
    '本机关收到一件政府信息公开申请，所涉信息为：{information}。该信息的公开可能损害您（单位）的合法权益。',
    '依照《中华人民共和国政府信息公开条例》第三十二条的规定，现征求您（单位）的意见。请自收到本征求书之日起15个工作日内，书面告知是否同意公开；不同意的，请说明理由。',
    '逾期未提出意见的，由本机关依照条例的规定决定是否公开；不同意公开且有合理理由的，不予公开，但本机关认为不公开可能对公共利益造成重大影响的除外。',
    '附：意见回复单。也可以凭意见码 {opinionCode} 在政务公开网站的“第三方提出意见”栏目提出。联系方式：{contact}。',
  ]),
  'inquiry-notice': kind('征求意见情况告知书', '公告', 'REG-33-3', '{applicant}', [
    about,
    '因申请公开的信息涉及他方，本机关已于{date}书面征求意见。依照《中华人民共和国政府信息公开条例》第三十三条第三款的规定，征求意见所需时间不计算在答复期限内。',
    '联系方式：{contact}。',
  ]),
  'third-party-notice': kind(
    '政府信息公开情况告知书（第三方）',
    '公知',
    'REG-32',
    '{recipient}',
    [
      '本机关曾就{information}的公开征求您（单位）的意见。经审查，不公开可能对公共利益造成重大影响，本机关决定予以公开。',
      '公开的内容：{disclosed}',
      '理由：{reasons}',
    ],
    true,
  ),
  'body-inquiry': kind('共同制作信息意见征求函', '公商', 'REG-34', '{recipient}', [
    '本机关收到一件政府信息公开申请，所涉信息为：{information}。该信息由本机关牵头、与贵单位共同制作。',
    '依照《中华人民共和国政府信息公开条例》第三十四条的规定，请自收到本函之日起15个工作日内提出书面意见；逾期未提出意见的，视为同意公开。',
    '联系方式：{contact}。',
  ]),
  'assistance-letter': kind('政府信息公开申请协办函', '公协', 'REG-11', '{recipient}', [
    '本机关正在办理登记号为{number}的政府信息公开申请，所涉信息为：{information}。',
    '请协助办理：{help}',
    '请于{helpDue}前书面回复。联系方式：{contact}。',
  ]),
  'fee-notice': kind('政府信息公开信息处理费收费通知书', '公费', 'FEE', '{applicant}', [
    about,
    '依照《中华人民共和国政府信息公开条例》第四十二条和《政府信息公开信息处理费管理办法》的规定，本机关对该申请收取信息处理费。收费标准：{standard}',
    '计算过程：{computation}。应缴纳信息处理费{amount}元。',
    '缴纳方式：{payment}',
    '请自收到本通知书次日起20个工作日内缴纳。逾期未缴纳的，视为放弃申请，本机关不再处理该申请。申请处理期限自缴纳完成次日起重新计算。',
    '对收费决定不能单独申请行政复议或者提起行政诉讼；缴费期满后，可以就本机关不再处理的行为申请行政复议或者提起行政诉讼。联系方式：{contact}。',
  ]),
  'lapse-notice': kind(
    '政府信息公开申请不再处理告知书',
    '公结',
    'REG-30',
    '{applicant}',
    [
      about,
      '本机关已送达{notice}。您（单位）逾期未按要求办理，也未说明正当理由，视为放弃申请。依照{law}的规定，本机关不再处理该申请。',
    ],
    true,
  ),
  'delivery-record': kind('送达回证', '公送', 'DELIVERY', null, [
    '送达的文书：{document}',
    '受送达人：{applicant}',
    '送达方式：{means}',
    '送达日期：{deliveredOn}',
    '签收人或者邮件编号：{signer}',
  ]),
  'file-contents': kind('政府信息公开申请卷内目录', '公卷', 'REG-45', null, [
    '登记号：{number}',
    '申请人：{applicant}',
    '{contents}',
  ]),
} as const satisfies Readonly<Record<string, LetterKind>>;

/** A kind of letter by its id; `decision` is the reply itself. */
export type LetterKindId = keyof typeof letterKinds | 'decision';

/** All ids, in the order of the procedure. */
export const letterKindIds: readonly LetterKindId[] = [
  ...(Object.keys(letterKinds) as (keyof typeof letterKinds)[]),
  'decision',
];

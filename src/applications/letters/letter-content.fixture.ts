import { type ContentKey, contentLabels, type LetterContent } from './content-labels.ts';

/** Every content there is, invented, each told apart by its label. */
export const fullContent: LetterContent & Readonly<Record<Exclude<ContentKey, 'date'>, string>> = {
  ...(Object.fromEntries(
    Object.entries(contentLabels)
      .filter(([key]) => key !== 'date')
      .map(([key, label]) => [key, `〈${label}〉`]),
  ) as Record<Exclude<ContentKey, 'date'>, string>),
  ...{ organ: '清水镇人民政府', applicant: '测甲', number: '2026-0001', receivedOn: '2026年3月2日' },
  ...{ description: '2025年度农村最低生活保障资金发放标准和发放人数', due: '2026年3月30日' },
  ...{ reconsiderationOrgan: '云溪县人民政府', court: '云溪县人民法院' },
};

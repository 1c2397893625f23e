import type { Report } from '../../report.ts';

/** Texts shorter than this resemble each other by necessity. */
const shortest = 200;
const gram = 5;

/**
 * The runs of five characters in sections 1 and 5 of a report, as numbers; figures and punctuation do not count,
 * since a copied report is given new figures first. null when there is too little text to judge.
 */
export function fingerprint(report: Report): ReadonlySet<number> | null {
  const text = report.sections
    .filter(({ id }) => id === 's1' || id === 's5')
    .flatMap(({ paragraphs }) => paragraphs.map((paragraph) => paragraph.text))
    .join('')
    .replace(/[^\u4e00-\u9fa5]/g, '');
  if (text.length < shortest) return null;
  const grams = new Set<number>();
  for (let start = 0; start + gram <= text.length; start += 1) {
    let code = 0;
    for (let index = start; index < start + gram; index += 1)
      code = (Math.imul(code, 65_599) + text.charCodeAt(index)) | 0;
    grams.add(code);
  }
  return grams;
}

/** The share of runs two texts have in common (Jaccard): 0 nothing, 1 the same text. */
export function similarity(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  let common = 0;
  for (const code of one) if (other.has(code)) common += 1;
  return common / (one.size + other.size - common);
}

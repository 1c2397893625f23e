/**
 * What kind of body a report is by (机关层级). It decides what the body can have made,
 * which scope of figures is its own, and when its report is due.
 */
export type BodyLevel =
  | 'township'
  | 'county'
  | 'county-department'
  | 'city'
  | 'city-department'
  | 'province'
  | 'province-department'
  | 'state-department';

/** Whether the body is a government (各级人民政府) rather than a department of one. */
export function isGovernment(level: BodyLevel): boolean {
  return level === 'township' || level === 'county' || level === 'city' || level === 'province';
}

/** The level a body's full name (机关全称) tells; null when the name alone does not. */
export function bodyLevel(name: string): BodyLevel | null {
  if (name.length > longestName) return null;
  const rest = name.replace(/（.*?）|\(.*?\)/g, '').trim();
  for (const [pattern, level] of levelsByName) if (pattern.test(rest)) return level;
  return null;
}

/** No name of a body is longer; a longer text is none. */
const longestName = 200;

// Read from the top: the first that fits decides. 镇江市 and 新乡市 show why 镇 and 乡 count only at the end.
const levelsByName: readonly (readonly [RegExp, BodyLevel])[] = [
  [
    /(?:街道办事处|街道办|街道|[镇乡]人民政府|[镇乡]政府|[^市省]民族乡|苏木(?:人民政府)?|[镇乡])$/,
    'township',
  ],
  [/^(?:国务院|国家|中华人民共和国)/, 'state-department'],
  [
    /^.{2,8}?(?:省|自治区)(?:人民政府|政府)(?:办公厅)?$|^(?:北京|天津|上海|重庆)市(?:人民)?政府(?:办公厅)?$/,
    'province',
  ],
  [/(?:管理委员会|管委会)$/, 'county'],
  [/(?:[县旗区]|自治[县旗])(?:人民)?政府(?:办公室)?$/, 'county'],
  [/(?:[州盟]|地区行政公署|市)(?:人民)?政府(?:办公[厅室])?$/, 'city'],
  [
    /(?:[县旗]|[^自治山矿灾景园社]区).*[局委办院站所队社中心]$|(?:[县旗]|[^自治山矿灾景园社]区).*(?:委员会|办公室|中心|分局|支队|大队)$/,
    'county-department',
  ],
  [/^.{2,8}?(?:省|自治区)(?!.*[市州]).+$|^(?:北京|天津|上海|重庆)市.+$/, 'province-department'],
  [/[市州盟].*(?:局|委|委员会|办公室|中心|支队)$/, 'city-department'],
];

/**
 * The level a report tells by the way it speaks of its body (我镇, 我局), for a document that does not name it.
 * null when it does not speak of itself, or speaks in several ways.
 */
export function levelByOwnWords(text: string): 'township' | 'county' | 'department' | null {
  const found = new Set<'township' | 'county' | 'department'>();
  for (const [word] of text.matchAll(/[我本](?:镇|乡|街道|县|局|委(?!员))/g))
    found.add(ownWords[word.slice(1)]!);
  return found.size === 1 ? [...found][0]! : null;
}

const ownWords: Readonly<Record<string, 'township' | 'county' | 'department'>> = {
  镇: 'township',
  乡: 'township',
  街道: 'township',
  县: 'county',
  局: 'department',
  委: 'department',
};

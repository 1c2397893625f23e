import type { Located, Section } from '../../report.ts';
import type { Line } from '../lines/lines.ts';
import { publisherOf } from './publisher.ts';
import type { Signature } from './signature.ts';
import { isBodyName, speaksOfSite } from './title-words.ts';

const bodyName =
  /([\u4e00-\u9fa5]{2,24}?(?:人民政府(?:办公[室厅])?|管理委员会|管委会(?:办公室)?|街道办事处|委员会|开发区(?!管)|(?:[市县区州旗]|自治县)[\u4e00-\u9fa5]{2,14}?局|[\u4e00-\u9fa5]{1,6}(?:[镇乡](?!人民政府|政府|党委|村|属|域|人大|各|里)|苏木(?!人民|政府))))/;
const notTheBody =
  /^(?:根据|按照|我|本|各|全|该|县|市|区|上级|中共|国务院|中华|我国|由|向(?!阳)|经|在|对|与|围绕|结合|针对|随着|所有)|关于$|乡镇$/;

const organ =
  '[\\u4e00-\\u9fa5]{2,24}?(?:人民政府|管理委员会|管委会|街道办事处|委员会|开发区(?!管)|街道(?!办)|苏木(?!人民|政府)|[镇乡]政府(?!信息)|[镇乡局委厅](?!人民|政府(?!信息))|中心|医院|学院|大学|中学|公司)';
/** A name in full with the short one used after it: 青禾县民政局（以下简称“县民政局”）. */
const shortened = '(?:[（(]以下(?:简称|统称)[^（()）]{2,20}[)）])?';
/** Sentences that name the body whose report this is, the surest first. */
const namedBySentence = [
  // 现发布《青禾县石桥镇2023年政府信息公开工作年度报告》, 特向社会公布青禾县民政局2023年政府信息公开情况
  new RegExp(
    `(?:[《〈：:]|现公开|公布|发布|编制[的了]?|编写了?|撰写了?|形成了?|制定了?)([\\u4e00-\\u9fa5]{2,24}?)${shortened}(?:20\\d{2}[-—－–])?20\\d{2}学?年度?(?:政府|政务)?信息公开(?:工作)?(?:年度|年报|情况|报告)`,
    'g',
  ),
  new RegExp(`(?:现将|现公布|公布|发布)(${organ})(?:关于)?20\\d{2}年`, 'g'),
  new RegExp(`(?:^|[，,、。])(${organ})(?:组织)?(?:撰写|编制)(?:了|完成了?)?《?20\\d{2}年`, 'g'),
  new RegExp(`(?:^|[，,。])(${organ})(?:根据|按照|依据|依照)《`, 'g'),
  new RegExp(`(?:^|[，,、。])(${organ})向社会公布本`, 'g'),
  new RegExp(`[，,、](?:现?由)?(${organ})(?:组织|特|特此)?编制(?:了|本|20|完成|并)`, 'g'),
  new RegExp(`由(${organ})[^，,。；;]{0,20}?(?:负责)?(?:编制|编写|撰写)`, 'g'),
  new RegExp(`本报告由(${organ})`, 'g'),
  new RegExp(`(?:结合|根据|做好)(?:20\\d{2}年度?)?(${organ})${shortened}(?:政府|政务)?信息公开工作`, 'g'),
  new RegExp(`[请可](?:直接)?(?:与|向|联系)(${organ})[\\u4e00-\\u9fa5]{0,16}(?:联系|咨询|[（(：:，,])`, 'g'),
];

/**
 * The reporting body of a document whose title does not name it: from the signature, the sentence that opens
 * the report (2023年，某街道办事处…), or the publisher named by the page. Null when none of them says.
 */
export function bodyInText(
  preface: readonly Located[],
  sections: readonly Section[],
  signature: Signature | null,
  meta: Readonly<Record<string, string>>,
  above: readonly Line[],
): string | null {
  if (signature?.body) return signature.body;
  const opening = [...preface, ...(sections[0]?.paragraphs.slice(0, 4) ?? [])].flatMap(({ text }) =>
    speaksOfSite.test(text) ? [] : text.replace(/\s+/g, ''),
  );
  const name =
    publisherOf(opening, above) ?? openingSubject(opening) ?? namedIn(opening) ?? localSubject(opening);
  if (name) return inFull(name, opening);
  const source = meta.ContentSource ?? meta.ArticleSource;
  return source && bodyName.test(source) ? source : areaThatReports(opening);
}

/** The body a sentence begins with: 2023年，某街道办事处…. */
function openingSubject(opening: readonly string[]): string | null {
  for (const text of opening) {
    const begins = /(?:^|[，,。；])(?:20\d{2}年度?[，,]?)([\u4e00-\u9fa5]{3,30})/.exec(text)?.[1];
    const name = begins && bodyName.exec(begins)?.[1];
    if (name && !notTheBody.test(name) && isOfOwnKind(name, opening)) return name;
  }
  return null;
}

/** Whether a name is of the kind that the report calls itself: who writes 我镇 is no county. */
function isOfOwnKind(name: string, opening: readonly string[]): boolean {
  const kind = opening.map((text) => /[我本](镇|乡|街道|苏木)/.exec(text)?.[1]).find((found) => found);
  return kind === undefined || name.includes(kind);
}

/** The one town or street of which sentences say what it did in a year: 2023年，城关镇公开…. */
function localSubject(opening: readonly string[]): string | null {
  const names = new Set<string>();
  for (const text of opening) {
    for (const [, name] of text.matchAll(localName))
      if (!notTheBody.test(name!) && !notLocal.test(name!)) names.add(name!);
  }
  const [longest] = [...names].sort((a, b) => b.length - a.length);
  return longest && [...names].every((name) => longest.startsWith(name)) ? longest : null;
}

const localName =
  /(?<=(?:^|[，,。；])20\d{2}年度?[，,]?)((?!度)[\u4e00-\u9fa5]{1,10}?(?:街道(?:办事处)?|[镇乡]))(?![镇乡村街党属域内各里办事]|人大|社区|辖区|范围|干部|政府信息)/g;

/** Words before 镇 or 街道 that name none. */
const notLocal = /^(?:为|因|从(?!江|化)|以|通过|按照|部分|多个|不少|若干|[一二三四五六七八九十两几]+个)/;

function namedIn(opening: readonly string[]): string | null {
  for (const pattern of namedBySentence) {
    for (const text of opening) {
      for (const found of text.matchAll(pattern)) {
        const name = found[1]!;
        if (!notTheBody.test(name) && (isBodyName(name) || areaName.test(name))) return name;
      }
    }
  }
  return null;
}

/** The name with the areas printed before it elsewhere: 石桥镇人民政府 → 青禾县石桥镇人民政府. */
function inFull(name: string, opening: readonly string[]): string {
  const longer = new RegExp(
    `(?:^|[^\\u4e00-\\u9fa5]|[由与合布系括])(?![由与在向和经请系合布])((?:国家税务总局)?(?:(?:(?![由与])[\\u4e00-\\u9fa5]){2,6}?[省市县区州盟旗]){0,3})${name}`,
  );
  let full = name;
  for (const text of opening) {
    const areas = longer.exec(text)?.[1] ?? '';
    if (areas.length + name.length > full.length) full = areas + name;
  }
  return full;
}

/** The government of the one area whose report says 本市, 我县 … of itself and speaks of no organ of its own. */
function areaThatReports(opening: readonly string[]): string | null {
  const text = opening.join('\n');
  if (/[我本](?:局|委|办|厅|镇|乡|街道|苏木|单位|中心|院|校|机关|部门)/.test(text)) return null;
  const kind = /[我本]([市县区旗州])/.exec(text)?.[1];
  if (!kind) return null;
  const named = new RegExp(
    `(?:^|[^\\u4e00-\\u9fa5]|通过|[由在托录与和及向])(?!通过|依托)([\\u4e00-\\u9fa5]{1,4}${kind}人民政府)`,
    'g',
  );
  const areas = new Set([...text.matchAll(named)].map(([, area]) => area!));
  return areas.size === 1 ? [...areas][0]! : null;
}

/** A name that ends in the kind of an area names the area, not the organ that reports. */
const areaName = /[省市县区州盟旗]$/;

/**
 * The organ of an area that a title names by the area alone (某县2023年…年度报告), where the document spells it out;
 * any other name as it is.
 */
export function organOf(name: string, texts: readonly string[]): string {
  if (!areaName.test(name)) return name;
  for (const organ of ['人民政府', '管理委员会', '管委会']) {
    if (texts.some((text) => text.includes(name + organ))) return name + organ;
  }
  return name;
}

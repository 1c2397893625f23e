import type { Located, Section } from '../report.ts';
import type { Signature } from './signature.ts';

const bodyName =
  /([\u4e00-\u9fa5]{2,24}?(?:人民政府(?:办公[室厅])?|管理委员会|管委会(?:办公室)?|街道办事处|委员会|(?:[市县区州]|自治县)[\u4e00-\u9fa5]{2,14}?局|[\u4e00-\u9fa5]{1,6}[镇乡](?!政府|党委|村|属|域|人大|各|里)))/;
const notTheBody = /^(?:根据|按照|我|本|各|全|该|县|市|区|上级|中共|国务院|中华|我国|由|向|经|在|对|与)/;

const organ =
  '[\\u4e00-\\u9fa5]{2,24}?(?:人民政府|管理委员会|管委会|街道办事处|委员会|街道(?!办)|[镇乡局委厅](?!人民|政府)|中心|学院|大学|中学|公司)';
/** Sentences that name the body whose report this is, the surest first. */
const namedBySentence = [
  new RegExp(`(?:现将|现公布|公布|发布)(${organ})(?:关于)?20\\d{2}年`),
  new RegExp(`^(${organ})(?:根据|按照|依据|依照)《`),
  new RegExp(`[，,、](?:现?由)?(${organ})(?:组织|特|特此)?编制(?:了|本|20|完成|并)`),
  new RegExp(`请(?:与|向|联系)(${organ})[\\u4e00-\\u9fa5]{0,12}(?:联系|咨询|[（(：:])`),
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
): string | null {
  if (signature?.body) return signature.body;
  const opening = [...preface, ...(sections[0]?.paragraphs.slice(0, 4) ?? [])];
  for (const { text } of opening) {
    const publisher = /^(?:发布机构|发布单位|公开单位|信息来源|编制单位)[:：]\s*([\u4e00-\u9fa5]{3,30})/.exec(
      text,
    )?.[1];
    if (publisher) return publisher.replace(/(管委会|管理委员会)办公室$/, '$1');
  }
  for (const { text } of opening) {
    const flat = text.replace(/\s+/g, '');
    const begins = /(?:^|[，,。；])(?:20\d{2}年度?[，,]?)([\u4e00-\u9fa5]{3,30})/.exec(flat)?.[1];
    const name = begins && bodyName.exec(begins)?.[1];
    if (name && !notTheBody.test(name)) return name;
  }
  for (const pattern of namedBySentence) {
    for (const { text } of opening) {
      const name = pattern.exec(text.replace(/\s+/g, ''))?.[1];
      if (name && !notTheBody.test(name)) return name;
    }
  }
  const source = meta.ContentSource ?? meta.ArticleSource;
  return source && bodyName.test(source) ? source : null;
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

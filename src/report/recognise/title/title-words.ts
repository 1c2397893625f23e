/** The words that make a line a title: 政府信息公开工作年度报告 and what published reports print instead. */
export const titleWords =
  /(?:政府|政务)?信息(?:主动)?公开(?:工作)?(?:的)?(?:情况)?(?:的)?[（(]?(?:20\d{2}年?度?[)）]?)?(?:年度)?(?:工作)?(?:情况)?(?:的)?(?:(?:总结)?报告|年报|工作总结)|政务公开(?:工作)?(?:情况)?(?:年(?:度(?:工作)?报告|报)|(?:工作)?总结)/;

/** More signs than a title has; a longer line is running text. */
export const longestTitle = 90;

const siteWords =
  '本地目录|原文链接|当前位置|您(?:现在)?的位置|上一篇|下一篇|相关|(?:附件)?下载|版权所有|主办|承办|技术支持|网站标识';

/** A line of the page on which a report stands, about other pages and who keeps them: it tells nothing of the report. */
export const speaksOfSite = new RegExp(`^\\s*(?:${siteWords})`);

/** What a line has that speaks of the report and is not its title: a sentence, a way through a site, a source. */
export const noTitle = new RegExp(
  `[。；]|^[（(]?(?:上一?年|去年|往年)|^根据|^按照|^依据|^现将|^本年?度?(?:报告|年报)|条例》|[/\\\\]|^(?:${siteWords}|(?:信息)?来源[:：]|发布(?:日期|时间)[:：])`,
);

const bodyEnding =
  /(?:人民政府|政府|管委会|委员会|办公室|办公厅|办事处|街道|开发区|园区|[镇乡局委院厅处队社站署行所部厂矿]|中心|苏木|银行|公司|集团|分局|支队|大队|学校|大学|中学|小学|学院|幼儿园|医院|机构|协会|联合会)$/;

/** Whether a text of its own can be the name of a reporting body. */
export function isBodyName(text: string): boolean {
  return (
    /^[\u4e00-\u9fa5（）()]{2,40}$/.test(text) &&
    !speaksOfSite.test(text) &&
    bodyEnding.test(text.replace(/[（(][^（()）]*[)）]$/, ''))
  );
}

// 青禾县石桥镇2023年政府信息公开工作年度报告, 2024年上海市…年度报告, …2022-2023学年信息公开年度报告
const yearFirst =
  /^(.*?)(?:20\d{2}[-—－~至])?(20\d{2})(?:学?年度?)?(.*?)(?:政府|政务)?(?:信息)?公开(?:工作)?/;
// 青禾县石桥镇人民政府政府信息公开年度报告（2023年）
const yearLast = /^(.{2,40}?)(?:政府|政务)?信息公开.{0,12}?(20\d{2})/;
const noYear = /^(.{2,40}?)(?:政府|政务)?信息公开/;

/** A body behind a dash; the government behind a hyphen may be the site's name. */
const behindDash = /(?:报告|年报)(?:[—–－]{1,2}|-(?!.*人民政府))([^-—–－]+)$/;

/** The body and the year a title names; a body in brackets before or behind the words is the one that reports. */
export function bodyAndYear(title: string): { body: string | null; year: number | null } {
  const { body, year } = aroundYear(title);
  const bracketed =
    /^[【[]([^】\]]+)[】\]]/.exec(title)?.[1] ??
    /报告[（(]([^（()）]+)[)）]$/.exec(title)?.[1] ??
    behindDash.exec(title)?.[1];
  if (!bracketed || !isBodyName(bracketed)) return { body, year };
  if (body === null) return { body: bracketed, year };
  // A whole name says of itself which area it is in.
  return /[省市县区州盟旗]$/.test(body) ? { body: body + bracketed.replace(body, ''), year } : { body, year };
}

function aroundYear(title: string): { body: string | null; year: number | null } {
  const plain = title
    .replace(/^[【[](20\d{2}年?度?)[】\]]/, '$1')
    .replace(/^[【[][^】\]]*[】\]]/, '')
    .replace(/^附件\d{0,2}[:：.、]?/, '')
    .replace(/^\d{1,3}[.．、_](?=[\u4e00-\u9fa5])/, '')
    .replace(/^20\d{2}年?(?=[\u4e00-\u9fa5]{2,}20\d{2}年)/, '');
  const found = yearFirst.exec(plain);
  if (found) return { body: named(found[1]!) ?? named(found[3]!), year: Number(found[2]) };
  const last = yearLast.exec(plain);
  if (last) return { body: named(last[1]!), year: Number(last[2]) };
  const before = named(noYear.exec(plain)?.[1] ?? '');
  return { body: before && bodyEnding.test(before) ? before : null, year: null };
}

/** The name in the part of a title before or behind the year; null when there is none. */
function named(part: string): string | null {
  const name = part
    .replace(
      /^(?:标题|名称|关于|现?(?:公布|公示|发布))[:：]?《?|[的度关于\s、：:《》—-]+$|^[《\s|｜·]+|^度/g,
      '',
    )
    .replace(/(?:法治)?(?:政府|政务)?信息公开(?:工作)?$|法治$|\d{2}年度?$/, '')
    .trim();
  if (name.length < 2 || /^(?:政府|政务|信息|工作|年度|各?部门|单位|乡镇|街道|本级|历年)+$/.test(name))
    return null;
  // The words 政府信息公开 begin inside the name: …人民｜政府信息公开.
  return name.endsWith('人民') ? `${name}政府` : name;
}

/** A year in Chinese numerals as figures: 二〇二三年 → 2023年. */
export function arabicYear(text: string): string {
  if (!text.includes('二')) return text;
  return text.replace(/二[〇○Oo零0][一二三四五六七八九][一二三四五六七八九〇○Oo零0](?=年|学年)/g, (year) =>
    [...year].map((sign) => figures[sign] ?? sign).join(''),
  );
}

const figures: Readonly<Record<string, string>> = {
  〇: '0',
  '○': '0',
  O: '0',
  o: '0',
  零: '0',
  一: '1',
  二: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
};

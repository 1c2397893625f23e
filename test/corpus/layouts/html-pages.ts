import type { Manuscript } from '../manuscript/manuscript.ts';
import { escaped, type HtmlTable, plainTable } from './html-tables.ts';

/** The report as HTML body content: headings and paragraphs in the given markup, tables in the given layout. */
export function article(
  manuscript: Manuscript,
  table: HtmlTable = plainTable,
  mark: { title: Mark; heading: Mark; text: Mark } = plainMarks,
): string {
  const { prose, headings: h, grids } = manuscript;
  const texts = (lines: readonly string[]) => lines.map(mark.text);
  return [
    mark.title(prose.title),
    ...texts(prose.preface),
    mark.heading(h[0]!),
    ...texts(prose.overview),
    mark.heading(h[1]!),
    table(grids.disclosed),
    mark.heading(h[2]!),
    table(grids.applications),
    mark.heading(h[3]!),
    table(grids.disputes),
    mark.heading(h[4]!),
    ...texts(prose.problems),
    mark.heading(h[5]!),
    ...texts(prose.other),
    ...texts(prose.signature),
  ].join('\n');
}

type Mark = (text: string) => string;
const inside =
  (name: string, attributes = ''): Mark =>
  (text) =>
    `<${name}${attributes}>${escaped(text)}</${name}>`;
const plainMarks = { title: inside('h1'), heading: inside('h2'), text: inside('p') };
const paragraphMarks = {
  title: inside('p', ' style="text-align: center; font-weight: bold;"'),
  heading: inside('p', ' style="font-family: 黑体; text-indent: 2em;"'),
  text: inside('p', ' style="text-indent: 2em;"'),
};

const page = (title: string, body: string, head = '<meta charset="utf-8">') =>
  `<!DOCTYPE html>\n<html lang="zh-CN">\n<head>\n${head}\n<title>${escaped(title)}</title>\n</head>\n<body>\n${body}\n</body>\n</html>\n`;

/** A page of its own with nothing but the report. */
export const cleanPage = (manuscript: Manuscript, table?: HtmlTable): string =>
  page(manuscript.prose.title, article(manuscript, table));

/** Everything in paragraphs: no heading is marked as one. */
export const paragraphPage = (manuscript: Manuscript, table?: HtmlTable): string =>
  page(manuscript.prose.title, article(manuscript, table, paragraphMarks));

/** A page that declares the old national character set. */
export const gbPage = (manuscript: Manuscript, table?: HtmlTable): string =>
  page(
    manuscript.prose.title,
    article(manuscript, table, paragraphMarks),
    '<meta http-equiv="Content-Type" content="text/html; charset=gb2312">',
  );

/** As Word saves it: conditional comments, mso styles, a run per few characters. */
export const wordPage = (manuscript: Manuscript, table: HtmlTable): string => {
  const runs: Mark = (text) =>
    `<p class=MsoNormal style='text-indent:32.0pt;line-height:28.0pt;mso-line-height-rule:exactly'>${(
      text.match(/[0-9]+|[^0-9]{1,11}/g) ?? []
    )
      .map((run) =>
        /^[0-9]/.test(run)
          ? `<span lang=EN-US style='font-size:16.0pt'>${run}</span>`
          : `<span style='font-size:16.0pt;font-family:仿宋_GB2312;mso-bidi-font-family:仿宋'>${escaped(run)}</span>`,
      )
      .join('')}<span lang=EN-US style='font-size:16.0pt'><o:p></o:p></span></p>`;
  return `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head>
<meta http-equiv=Content-Type content="text/html; charset=utf-8">
<meta name=ProgId content=Word.Document>
<meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View><w:Zoom>0</w:Zoom></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal {margin:0cm; text-align:justify; font-size:10.5pt;} @page WordSection1 {size:595.3pt 841.9pt;} --></style>
</head>
<body lang=ZH-CN style='tab-interval:21.0pt'>
<div class=WordSection1 style='layout-grid:15.6pt'>
${article(manuscript, table, { title: runs, heading: runs, text: runs })}
</div>
</body>
</html>
`;
};

/** As WPS saves it, pasted between fragment marks. */
export const wpsPage = (manuscript: Manuscript, table: HtmlTable): string => {
  const runs: Mark = (text) =>
    `<p class="MsoNormal" style="text-indent:32.0000pt;line-height:28.0000pt;">${(
      text.match(/[0-9]+|[^0-9]{1,9}/g) ?? []
    )
      .map(
        (run) =>
          `<span style="font-family:仿宋_GB2312;font-size:16.0000pt;mso-font-kerning:1.0000pt;"><font face="仿宋_GB2312">${escaped(run)}</font></span>`,
      )
      .join('')}</p>`;
  return page(
    '新建文档',
    `<!--StartFragment--><div class="Section0" style="layout-grid:15.6000pt;">\n${article(manuscript, table, {
      title: runs,
      heading: runs,
      text: runs,
    })}\n</div><!--EndFragment-->`,
    '<meta charset="utf-8"><meta name="ProgId" content="Word.Document"><meta name="Generator" content="WPS Office">',
  );
};

/** A whole page of a county's site around the report: navigation, other years' titles, neighbours, footer. */
export const sitePage = (manuscript: Manuscript, table?: HtmlTable): string => {
  const { body, year, prose } = manuscript;
  const others = [year + 1, year - 1, year - 2, year - 3]
    .map(
      (other) =>
        `<li><a href="/zwgk/nb/${other}.html" title="${body}${other}年政府信息公开工作年度报告">${body}${other}年政府信息公开工作年度报告</a><span>${other + 1}-01-19</span></li>`,
    )
    .join('\n');
  return page(
    `${prose.title}_青禾县人民政府`,
    `<div class="top"><span>今天是 ${year + 1}年6月3日 星期一</span><a href="#">无障碍浏览</a><a href="#">繁體</a></div>
<table class="banner" width="1200"><tr><td><img src="/logo.png" alt="青禾县人民政府"></td><td><form><input name="q" value="请输入关键字"></form></td></tr></table>
<ul class="nav"><li>首页</li><li>走进青禾</li><li>政务公开</li><li>办事服务</li><li>互动交流</li><li>数据开放</li></ul>
<div class="crumbs">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk">政务公开</a> &gt; <a href="/zwgk/nb">政府信息公开年报</a></div>
<div class="side"><h3>政府信息公开年报</h3><ul>
${others}
</ul></div>
<table class="index"><tr><td>索引号</td><td>000000000/${year + 1}-00017</td><td>信息分类</td><td>政府信息公开年报</td></tr><tr><td>发布机构</td><td>${body}</td><td>发文日期</td><td>${year + 1}-01-22</td></tr><tr><td>名称</td><td colspan="3">${prose.title}</td></tr></table>
<div class="content" id="zoom">
${article(manuscript, table, paragraphMarks)}
</div>
<div class="share">分享到：微信 微博 打印 关闭</div>
<div class="related"><h4>相关文章</h4><ul><li>上一篇：<a href="#">青禾县柳湾乡人民政府${year}年政府信息公开工作年度报告</a></li><li>下一篇：<a href="#">青禾县财政局${year}年政府信息公开工作年度报告</a></li></ul></div>
<div class="foot">主办：青禾县人民政府办公室　承办：青禾县数据中心　网站标识码：0000000000　访问量：1203987</div>
<script>var total = 230000023; document.write('<tr><td>行政许可</td><td>999</td></tr>');</script>`,
    `<meta charset="utf-8">
<meta name="SiteName" content="青禾县人民政府">
<meta name="ColumnName" content="政府信息公开年报">
<meta name="ArticleTitle" content="${prose.title}">
<meta name="PubDate" content="${year + 1}-01-22 09:30">
<style>td { border: 1px solid #ccc }</style>`,
  );
};

/** The report inside tables that only lay the page out. */
export const layoutTablePage = (manuscript: Manuscript, table?: HtmlTable): string =>
  page(
    manuscript.prose.title,
    `<table width="100%"><tr><td colspan="2"><table><tr><td>首页</td><td>公开指南</td><td>公开年报</td></tr></table></td></tr>
<tr><td width="200" valign="top"><table><tr><td>${manuscript.year - 1}年</td></tr><tr><td>${manuscript.year}年</td></tr></table></td>
<td><table><tr><td>
${article(manuscript, table, paragraphMarks)}
</td></tr></table></td></tr>
<tr><td colspan="2">版权所有</td></tr></table>`,
  );

/** The three tables and the section headings as one single table. */
export const singleTablePage = (manuscript: Manuscript): string => {
  const bare = (html: string) => html.replace(/<\/?table[^>]*>/g, '');
  const wide: Mark = (text) => `<tr><td colspan="15">${escaped(text)}</td></tr>`;
  const marks = { title: wide, heading: wide, text: wide };
  return page(
    manuscript.prose.title,
    `<table>\n${article(manuscript, (grid) => bare(plainTable(grid)), marks)}\n</table>`,
  );
};

/** The page is a shell; the report is a string that a script would put into it. */
export const scriptedPage = (manuscript: Manuscript, table?: HtmlTable): string =>
  page(
    manuscript.prose.title,
    `<div id="content">正在加载……</div>
<script>
var article = { title: ${JSON.stringify(manuscript.prose.title)}, content: ${JSON.stringify(
      article(manuscript, table, paragraphMarks),
    ).replaceAll('</', '<\\/')} };
document.getElementById('content').innerHTML = article.content;
</script>`,
  );

/** The report once for wide screens and once for telephones. */
export const twofoldPage = (manuscript: Manuscript, table?: HtmlTable): string =>
  page(
    manuscript.prose.title,
    `<div class="pc">\n${article(manuscript, table, paragraphMarks)}\n</div>
<div class="mobile" style="display:none">\n${article(manuscript, table, paragraphMarks)}\n</div>`,
  );

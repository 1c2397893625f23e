import { reportFromJson } from '../json.ts';
import { readHtml } from './html/read-html.ts';
import { normaliseText } from './normalise.ts';
import type { ReadLimits, ReadResult } from './reading.ts';
import { refuse } from './refuse.ts';
import { sniffText } from './sniff-text.ts';
import { readText } from './text.ts';

/** The key by which our own JSON names itself and its version. */
const ownMarker = 'gongkai';
const mostValues = 100_000;
/** Characters; a report as JSON has less than a hundredth of it. */
const longest = 8_000_000;

/**
 * Reads JSON. Our own becomes a document of format `json` whose one paragraph is the checked report as JSON, which
 * recognition turns back into the report without loss. The answer of a site's interface is read for the page it carries.
 */
export function readJson(text: string, limits: ReadLimits): ReadResult {
  if (text.length > longest) return refuse('file-too-large');
  const value = parse(text);
  if (value === undefined) return refuse('file-damaged', '文件是 JSON 数据，但内容不完整或者格式有误。');
  if (typeof value === 'object' && value !== null && ownMarker in value) {
    const own = reportFromJson(value);
    if ('refused' in own) {
      return refuse(
        'file-damaged',
        `文件是本程序导出的年报数据，但内容不符合要求：${own.refused.join('；')}。`,
        '请用导出它的程序重新导出，不要手工改动。',
      );
    }
    const checked = JSON.stringify(own.report);
    const blocks = [{ kind: 'paragraph', text: checked, place: { line: 1 } } as const];
    return { document: { format: 'json', title: null, meta: {}, blocks } };
  }
  const article = longestArticle(value);
  if (article !== null) return readArticle(article, limits);
  return refuse(
    'file-unknown',
    '文件是 JSON 数据，但不是本程序导出的年度报告。',
    '请提供 DOCX、PDF、HTML、XLSX、TXT 或 Markdown 格式的年度报告，或者本程序导出的 JSON。',
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

interface Article {
  readonly text: string;
  readonly title: string | null;
}

/** Shorter texts are names and notes, not a report. */
const shortestArticle = 200;
const markup = /<(?:table|tr|td|p|div)[\s>]/i;
const report = /年度?报告|年报/;

/** The longest text with markup anywhere in the data, in data kept as a text inside it too, else the longest text; and the title that goes with it. */
function longestArticle(data: unknown): Article | null {
  let page = '';
  let plain = '';
  let title: string | null = null;
  const waiting: (readonly [key: string, value: unknown])[] = [['', data]];
  for (let count = 0; waiting.length > 0 && count < mostValues; count += 1) {
    const [key, value] = waiting.pop()!;
    const inner = typeof value === 'string' && /^\s*[{[]\s*["{[]/.test(value) ? parse(value) : undefined;
    if (typeof inner === 'object' && inner !== null) waiting.push([key, inner]);
    else if (typeof value === 'string') {
      if (/title/i.test(key) && report.test(value) && value.length < shortestArticle) title = value.trim();
      if (value.length > page.length && markup.test(value)) page = value;
      else if (value.length > plain.length && value.length >= shortestArticle) plain = value;
    } else if (typeof value === 'object' && value !== null) {
      for (const entry of Object.entries(value)) waiting.push(entry);
    }
  }
  const text = page || plain;
  return text === '' ? null : { text, title };
}

function readArticle({ text, title }: Article, limits: ReadLimits): ReadResult {
  const kind = sniffText(text, '');
  if (kind !== 'html' && kind !== 'html-in-lines') {
    if ((text.match(/[\n\f]/g)?.length ?? 0) > limits.cells) return refuse('file-bomb');
    return { document: { ...readText(normaliseText(text), kind === 'markdown' ? kind : 'text'), title } };
  }
  const result = readHtml(text, limits, { keepLines: kind === 'html-in-lines' });
  if (!('document' in result) || result.document.title !== null) return result;
  return { document: { ...result.document, title } };
}

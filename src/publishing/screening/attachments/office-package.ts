import { posix } from 'node:path';
import { anyXml } from './any-xml.ts';
import {
  type AttachmentContent,
  hiddenContent,
  inside,
  joined,
  type Observation,
  type Passage,
  UnreadableAttachment,
} from './attachment-content.ts';
import { pictureData } from './picture-data.ts';
import { rawStrings } from './raw-strings.ts';
import { readXml } from './read-xml.ts';
import { sharedStrings, sheetTexts } from './sheet-texts.ts';
import { hiddenStyles, wordTexts } from './word-texts.ts';

/** The files of a package by their path. */
export type Parts = ReadonlyMap<string, Buffer>;
/** Reads a file that lies within another. */
export type ReadInside = (bytes: Buffer, name: string) => Promise<AttachmentContent>;

/** Everything in a package of XML parts: DOCX, XLSX, PPTX, their WPS likes, and OFD. Parts of no known kind are read too. */
export async function packageTexts(parts: Parts, readInside: ReadInside): Promise<AttachmentContent> {
  const contents: AttachmentContent[] = [...wordParts(parts), ...sheetParts(parts)];
  for (const [path, bytes] of parts)
    if (!wordPart(path)) contents.push(await partTexts(path, bytes, readInside));
  return joined(contents);
}

const cellParts = /^xl\/(?:worksheets\/[^/]+|sharedStrings|comments[^/]*|threadedComments\/[^/]+)\.xml$/;
const wordNames: readonly (readonly [path: RegExp, name: string])[] = [
  [/^word\/document\d*\.xml$/, '正文'],
  [/^word\/header\d*\.xml$/, '页眉'],
  [/^word\/footer\d*\.xml$/, '页脚'],
  [/^word\/comments\w*\.xml$/, '批注'],
  [/^word\/footnotes\.xml$/, '脚注'],
  [/^word\/endnotes\.xml$/, '尾注'],
  [/^word\/glossary\/document\.xml$/, '文档部件'],
];
const wordPart = (path: string): string | undefined => wordNames.find(([shape]) => shape.test(path))?.[1];

function* wordParts(parts: Parts): Generator<AttachmentContent> {
  const styles = hiddenStyles(parts.get('word/styles.xml'));
  for (const [path, bytes] of parts) {
    const name = wordPart(path);
    if (!name) continue;
    const content = wordTexts(bytes, name, styles);
    const comments = name === '批注' && content.passages.length > 0;
    yield comments ? { ...content, observations: [...content.observations, commentsSeen] } : content;
    // Captions, links and whatever else stands in attributes.
    yield { passages: anyXml(bytes, name).map((passage) => ({ ...passage, again: true })), observations: [] };
  }
}

const commentsSeen = hiddenContent('批注', '文件带有批注，下载的人可以看到。请删除全部批注后重新上传。');

function* sheetParts(parts: Parts): Generator<AttachmentContent> {
  const workbook = parts.get('xl/workbook.xml');
  if (!workbook) return;
  const strings = sharedStrings(parts.get('xl/sharedStrings.xml'));
  const targets = relations(parts, 'xl/workbook.xml');
  const sheets: { name: string; state: string; path: string }[] = [];
  readXml(workbook, {
    open(element, { name = '', state = 'visible', id = '', ...others }) {
      if (element === 'sheet') sheets.push({ name, state, path: targets.get(others['r:id'] ?? id) ?? '' });
    },
  });
  for (const { name, state, path } of sheets) {
    const part = parts.get(path);
    if (!part) throw new UnreadableAttachment('工作簿缺少工作表，无法筛查。请用原软件打开并另存后重新上传。');
    const place = `工作表「${name}」${state === 'visible' ? '' : '（隐藏）'}`;
    const content = sheetTexts(part, place, strings);
    yield { passages: [{ text: name, where: '工作表名称' }], observations: [] };
    yield content;
    if (state !== 'visible' && content.passages.length > 0)
      yield seen(hiddenContent(place, `${place}有内容，下载的人可以看到。请删除隐藏的工作表后重新上传。`));
    for (const target of relations(parts, path).values()) {
      const notes = parts.get(target);
      if (!notes || !/comments/i.test(target)) continue;
      yield { passages: anyXml(notes, `${place}批注`), observations: [] };
      yield seen(hiddenContent(`${place}批注`, `${place}带有批注，下载的人可以看到。请删除后重新上传。`));
    }
  }
}

const seen = (observation: Observation): AttachmentContent => ({ passages: [], observations: [observation] });

/** Where the relations of a part lead, by their id. */
function relations(parts: Parts, path: string): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  const folder = posix.dirname(path);
  const part = parts.get(`${folder}/_rels/${posix.basename(path)}.rels`);
  if (part)
    readXml(part, {
      open(element, { Id = '', Target = '' }) {
        if (element !== 'Relationship') return;
        targets.set(Id, Target.startsWith('/') ? Target.slice(1) : posix.join(folder, Target));
      },
    });
  return targets;
}

const xml = /\.(?:xml|rels|vml|svg)$/i;
const picture = /\.(?:jpe?g|png|webp|gif|bmp)$/i;
/** Programs keep fonts, drawings of printers and previews here; no text of the author. */
const machine = /(?:\.(?:odttf|fntdata|ttf|otf|emf|wmf|tiff?|wdp|esl)|printerSettings\d*\.bin|\.ini)$/i;
const packaged = /\.(?:docx|xlsx|pptx|pdf|docm|xlsm|txt|csv|ofd)$/i;
const sound = /\.(?:mp3|mp4|m4a|wav|wmv|avi|mov)$/i;

async function partTexts(path: string, bytes: Buffer, readInside: ReadInside): Promise<AttachmentContent> {
  const where = placeOfPart(path);
  if (xml.test(path)) {
    const again = cellParts.test(path);
    const passages = anyXml(bytes, where).map((passage) => (again ? { ...passage, again } : passage));
    const caution = passages.length > 0 ? outOfSight(path) : null;
    return { passages, observations: caution ? [caution] : [] };
  }
  if (picture.test(path)) return pictureData(bytes, '文件内图片：');
  if (packaged.test(path))
    return joined([
      inside('嵌入的文件：', await readInside(bytes, posix.basename(path))),
      seen(embedded(path)),
    ]);
  const passages: readonly Passage[] = rawStrings(bytes, where);
  if (machine.test(path) || sound.test(path)) return { passages, observations: [] };
  return {
    passages,
    observations: [
      {
        ...{ kind: 'unreadable-file', blocking: true, where },
        sentence: '文件里嵌有无法筛查的对象。请删除该对象，或把它另存为单独的附件。',
      },
    ],
  };
}

const embedded = (path: string): Observation =>
  hiddenContent(
    placeOfPart(path),
    '文件里嵌有另一个文件，其中的全部数据都会随之公开。请改为图片或表格，不要嵌入整个文件。',
  );

/** Data that lie behind what is shown. */
function outOfSight(path: string): Observation | null {
  if (/^xl\/externalLinks\/[^/]+\.xml$/.test(path))
    return hiddenContent('外部链接缓存', '工作簿保存了其他文件的数据缓存。请断开外部链接后重新上传。');
  if (/^xl\/pivotCache\/pivotCacheRecords[^/]*\.xml$/.test(path))
    return hiddenContent('数据透视表缓存', '数据透视表保存了全部明细数据。请改为普通表格后重新上传。');
  if (/^xl\/revisions\//.test(path))
    return hiddenContent('修订记录', '工作簿保存了修订记录。请停用共享工作簿后重新上传。');
  return null;
}

function placeOfPart(path: string): string {
  if (/^docProps\//.test(path)) return '文件属性';
  if (/comments/i.test(path)) return '批注';
  if (/^xl\/externalLinks\//.test(path)) return '外部链接缓存';
  if (/^xl\/pivotCache\//.test(path)) return '数据透视表缓存';
  if (/^xl\/workbook\.xml$/.test(path)) return '名称与工作簿设置';
  if (/^xl\/sharedStrings\.xml$/.test(path)) return '工作簿文字库';
  if (/charts?\//.test(path)) return '图表';
  if (/^ppt\/notesSlides\//.test(path)) return '幻灯片备注';
  const slide = /^ppt\/slides\/slide(\d+)\.xml$/.exec(path);
  if (slide) return `第 ${slide[1]} 张幻灯片`;
  if (/^Doc_\d+\/Pages\//.test(path)) return '版式文件页面';
  if (/embeddings\//.test(path)) return '嵌入的对象';
  return '文件内部数据';
}

import {
  type AttachmentContent,
  hiddenContent,
  type Observation,
  type Passage,
} from './attachment-content.ts';
import { readXml } from './read-xml.ts';
import { tableLine } from './table-line.ts';

/** Why a piece of a Word text is out of sight. */
type Hiding = '隐藏文字' | '修订中已删除的文字' | '域代码' | '白色或极小的文字';

interface Piece {
  readonly text: string;
  readonly hiding: Hiding | null;
}

interface Run {
  hidden: boolean;
  pale: boolean;
  code: boolean;
}

/** The ids of styles whose text is not shown. */
export function hiddenStyles(styles: Buffer | undefined): ReadonlySet<string> {
  const hidden = new Set<string>();
  if (!styles) return hidden;
  let id = '';
  readXml(styles, {
    open(name, attributes) {
      if (name === 'style') id = attributes.styleId ?? '';
      if (name === 'vanish' && isOn(attributes.val) && id !== '') hidden.add(id);
    },
  });
  return hidden;
}

const isOn = (value: string | undefined): boolean => !/^(0|false|off|none)$/.test(value ?? 'on');

/**
 * A part of a Word document (正文、页眉页脚、批注、脚注) as paragraphs and table rows, with what is out of sight:
 * hidden text, deletions that are still tracked, field codes, white or tiny letters. A number whose digits are parted
 * by hidden ones is read with and without them.
 */
export function wordTexts(part: Buffer, name: string, styles: ReadonlySet<string>): AttachmentContent {
  const passages: Passage[] = [];
  const hidings = new Map<Hiding, number>();
  const paragraphs: Piece[][] = [];
  const tables: string[][][] = [];
  const cells: string[][] = [];
  const boxes: number[] = [];
  let run: Run = { hidden: false, pale: false, code: false };
  let paragraphHidden = false;
  let deleted = 0;
  let number = 0;
  let rowHidden = false;
  // White letters on a dark ground are a heading.
  let shaded = false;

  const where = () =>
    boxes.length > 0
      ? `${name}文本框`
      : tables.length > 0
        ? `${name}表格第 ${tables.at(-1)!.length + 1} 行`
        : `${name}第 ${number} 段`;
  const tell = (pieces: readonly Piece[]) => {
    const whole = pieces.map(({ text }) => text).join('');
    const seen = pieces
      .filter(({ hiding }) => hiding === null)
      .map(({ text }) => text)
      .join('');
    const unseen = pieces.filter(({ hiding }) => hiding !== null);
    // Codes of fields are made by the program for page numbers and contents.
    for (const { hiding, text } of unseen)
      if (text.trim() !== '' && hiding !== '域代码') hidings.set(hiding!, (hidings.get(hiding!) ?? 0) + 1);
    const texts = new Set([whole, seen, ...unseen.map(({ text }) => text)].map((text) => text.trim()));
    for (const text of texts)
      if (text !== '')
        passages.push({
          text,
          where: unseen.length > 0 && text !== seen.trim() ? `${where()}（${unseen[0]!.hiding}）` : where(),
        });
    return whole;
  };
  const hidingNow = (): Hiding | null => {
    if (deleted > 0) return '修订中已删除的文字';
    if (run.hidden || paragraphHidden || rowHidden) return '隐藏文字';
    if (run.code) return '域代码';
    return run.pale ? '白色或极小的文字' : null;
  };
  const put = (text: string) => paragraphs.at(-1)?.push({ text, hiding: hidingNow() });

  let texts = false;
  readXml(part, {
    open(element, attributes) {
      const { val } = attributes;
      if (element === 'p') {
        paragraphs.push([]);
        if (boxes.length === 0) number += 1;
        if (tables.length === 0) shaded = false;
        paragraphHidden = false;
      } else if (element === 'r') run = { hidden: false, pale: false, code: false };
      else if (element === 'del' || element === 'moveFrom') deleted += 1;
      else if (element === 'txbxContent') boxes.push(number);
      else if (element === 'tbl') tables.push([]);
      else if (element === 'tr') cells.push([]);
      else if (element === 'hidden') rowHidden = isOn(val);
      else if (element === 'vanish') run.hidden ||= isOn(val);
      else if (element === 'rStyle') run.hidden ||= styles.has(val ?? '');
      else if (element === 'pStyle') paragraphHidden ||= styles.has(val ?? '');
      else if (element === 'tc') shaded = false;
      else if (element === 'shd') shaded = !/^(auto|ffffff)?$/i.test(attributes.fill ?? '');
      else if (element === 'color') run.pale ||= !shaded && /^(FFFFFF|FEFEFE)$/i.test(val ?? '');
      else if (element === 'sz') run.pale ||= Number(val) <= 4;
      else if (element === 'tab') put('\t');
      else if (element === 'br' || element === 'cr') put('\n');
      else if (element === 't' || element === 'delText') texts = true;
      else if (element === 'instrText' || element === 'delInstrText') {
        run.code = true;
        texts = true;
      }
    },
    text(text) {
      if (texts) put(text);
    },
    close(element) {
      if (element === 't' || element === 'delText') texts = false;
      else if (element === 'instrText' || element === 'delInstrText') {
        texts = false;
        run.code = false;
      } else if (element === 'del' || element === 'moveFrom') deleted -= 1;
      else if (element === 'txbxContent') boxes.pop();
      else if (element === 'p') {
        const whole = tell(paragraphs.pop() ?? []);
        cells.at(-1)?.push(whole.trim());
      } else if (element === 'tr') {
        const row = cells.pop() ?? [];
        const rows = tables.at(-1);
        const line = rows ? tableLine(rows, row) : null;
        if (line !== null) passages.push({ text: line, where: where() });
        rows?.push(row);
        rowHidden = false;
      } else if (element === 'tbl') tables.pop();
    },
  });
  const observations: Observation[] = [...hidings].map(([hiding, count]) =>
    hiddenContent(
      name,
      `${name}有 ${count} 处${hiding}，下载的人可以看到。请删除，或接受修订并清除隐藏内容后重新上传。`,
    ),
  );
  return { passages, observations };
}

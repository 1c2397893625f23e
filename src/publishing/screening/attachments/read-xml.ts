import { Parser } from 'htmlparser2';
import { UnreadableAttachment } from './attachment-content.ts';

/** What a walk through an XML part hears; names are without their prefix. */
export interface XmlListener {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

const mostDepth = 400;

/** Walks through an XML part. Throws UnreadableAttachment when it does not end as it began. */
export function readXml(bytes: Buffer, listener: XmlListener): void {
  const open: string[] = [];
  let elements = 0;
  let broken = false;
  const text = xmlText(bytes);
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        elements += 1;
        open.push(name);
        if (open.length > mostDepth) throw new UnreadableAttachment('文件结构嵌套过深，无法筛查。');
        listener.open?.(local(name), withLocalNames(attributes));
      },
      ontext: (text) => listener.text?.(text),
      onclosetag(name, implied) {
        // Closed by the end of something around it: its own end is missing. `<a/>` counts as implied too.
        broken ||= implied && text[parser.endIndex - 1] !== '/';
        open.pop();
        listener.close?.(local(name));
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(text);
  // Whatever is still open now was never closed.
  if (open.length > 0 || elements === 0 || broken)
    throw new UnreadableAttachment('文件内部结构不完整，无法筛查。请用原软件打开并另存后重新上传。');
  parser.end();
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Of two attributes that differ in their prefix only, the later keeps its whole name. */
function withLocalNames(attributes: Readonly<Record<string, string>>): Record<string, string> {
  const named: Record<string, string> = {};
  for (const [name, value] of Object.entries(attributes))
    named[local(name) in named ? name : local(name)] = value;
  return named;
}

/** XML says in its first bytes how it is written. */
function xmlText(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.toString('utf16le', 2);
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return Buffer.from(bytes.subarray(2, bytes.length - (bytes.length % 2)))
      .swap16()
      .toString('utf16le');
  const declared = /^[^>]{0,100}encoding=["']([\w-]+)/.exec(bytes.toString('latin1', 0, 120))?.[1];
  try {
    return new TextDecoder(declared ?? 'utf-8').decode(bytes);
  } catch {
    throw new UnreadableAttachment('文件使用了无法识别的编码，无法筛查。请另存后重新上传。');
  }
}

import { simplified } from '../../simplified.ts';

/**
 * A sentence as the rules compare it: no white space, half-width digits, full-width punctuation, no thousands
 * separators, and the words the rules look for in simplified characters. What is quoted to people is the original.
 */
export function plainText(written: string): string {
  if (isPlain(written)) return written;
  let text = written;
  if (/[\s\u00a0\u3000]/.test(text)) text = text.replace(/[\s\u00a0\u3000]+/g, '');
  if (/[０-９％]/.test(text)) text = text.replace(/[０-９％]/g, halfWidth);
  if (/[,;:()]/.test(text))
    text = text.replace(/(\d),(?=\d{3}(?!\d))/g, '$1').replace(/[,;:()]/g, (sign) => fullWidth[sign]!);
  if (traditional.test(text)) text = text.replace(traditionalAll, (sign) => simplified.get(sign)!);
  return text;
}

const halfWidth = (sign: string): string => String.fromCharCode(sign.charCodeAt(0) - 0xfee0);

const fullWidth: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '(': '（', ')': '）' };

const traditional = new RegExp(`[${[...simplified.keys()].join('')}]`);
const traditionalAll = new RegExp(traditional.source, 'g');

/** Signs that the plain text writes otherwise, by their code: a look into a table costs less than a class of 200 signs. */
const unlike = new Uint8Array(0x10000);
for (const sign of ` \t\r\n\f\v\u00a0\u2028\u2029\u3000０１２３４５６７８９％,;:()${[...simplified.keys()].join('')}`)
  unlike[sign.charCodeAt(0)] = 1;

/** Most sentences are plain as written. */
function isPlain(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) if (unlike[text.charCodeAt(index)] === 1) return false;
  return true;
}

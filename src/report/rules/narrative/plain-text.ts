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

// Only characters of words that a rule looks for: a rule compares words, it does not translate.
const pairs =
  '開开關关請请辦办結结轉转復复議议訴诉訟讼處处罰罚許许強强無无沒没數数條条報报個个項项總总審审評评責责問问題题進进規规範范廢废製制發发現现與与較较減减長长萬万餘余費费縣县鄉乡鎮镇區区機机構构頁页網网會会務务維维護护監监書书續续繼继錄录類类種种將将計计劃划後后應应當当實实際际給给認认讓让該该變变應应號号歲岁專专欄栏臺台優优經经營营業业學学對对導导層层屬属記记選选擇择滿满據据從从屆届價价間间門门階阶險险難难電电話话聯联絡络質质產产準准確确聲声擴扩寬宽檢检舉举糾纠見见補补廳厅績绩終终級级組组細细統统義义習习舊旧過过達达還还邊边響响顯显點点齊齐';
const simplified: ReadonlyMap<string, string> = new Map(
  [...pairs].flatMap((sign, index, all) => (index % 2 === 0 ? [[sign, all[index + 1]!] as const] : [])),
);
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

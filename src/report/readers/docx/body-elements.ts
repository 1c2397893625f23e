import { hashName } from '../markup/markup-scanner.ts';

/** What the walk over the body does at each element, by local name; at any other it walks on into it. */
const actions = {
  p: 'paragraph',
  r: 'run',
  t: 'text',
  tab: 'tab',
  ptab: 'tab',
  br: 'break',
  cr: 'break',
  noBreakHyphen: 'hyphen',
  sym: 'symbol',
  pPr: 'paragraph-properties',
  rPr: 'run-properties',
  tbl: 'table',
  tr: 'row',
  trPr: 'row-properties',
  tc: 'cell',
  tcPr: 'cell-properties',
  txbxContent: 'text-box',
  drawing: 'picture',
  pict: 'picture',
  object: 'picture',
  lastRenderedPageBreak: 'page',
  altChunk: 'insertion',
  body: 'body',
  tblPr: 'passed',
  tblGrid: 'passed',
  sectPr: 'passed',
  sdtPr: 'passed',
  del: 'passed',
  moveFrom: 'passed',
  rt: 'passed',
} as const;

/** What an element of the body is to the text it shows. */
export type Action = (typeof actions)[keyof typeof actions];

/** The actions by the hash of the element's name as a document writes it, with its prefix. */
export function actionsByName(prefix: string): ReadonlyMap<number, Action> {
  const actionOf = new Map<number, Action>();
  for (const [name, action] of Object.entries(actions)) actionOf.set(hashName(prefix + name), action);
  // What is written twice for older programs is read once; letters of a formula are text.
  actionOf.set(hashName('mc:Fallback'), 'passed');
  actionOf.set(hashName('m:t'), 'text');
  return actionOf;
}

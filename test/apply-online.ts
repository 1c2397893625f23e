import { solvesPuzzle } from '../src/portal/applying/puzzle.ts';

/** What somebody invented fills in. */
export const invented: Readonly<Record<string, string>> = {
  ...{ body: 'yunxi', column: 'naturalPerson', name: '测小民', idKind: 'other', idNumber: '测-0001' },
  ...{ phone: '000-0000000', description: '2025年村级公路养护经费的使用情况', form: 'paper', way: 'collect' },
};

/** Sends a form as a browser does; with files it is sent in parts. */
export async function postForm(
  url: string,
  path: string,
  fields: Readonly<Record<string, string>>,
  files: readonly (readonly [field: string, name: string, bytes: Uint8Array])[] | null = null,
): Promise<{ readonly status: number; readonly text: string }> {
  const form = files === null ? new URLSearchParams(fields) : new FormData();
  if (form instanceof FormData) {
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    for (const [field, name, bytes] of files ?? []) form.append(field, new Blob([bytes as never]), name);
  }
  const response = await fetch(url + path, { method: 'POST', headers: { origin: url }, body: form });
  return { status: response.status, text: await response.text() };
}

/** The hidden fields of the form on a page. */
export function hiddenFields(text: string): Record<string, string> {
  const found = text.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g);
  return Object.fromEntries([...found].map(([, name, value]) => [name!, value!]));
}

/** The number a browser with script finds for the puzzle of a page. */
export function solved({ mark = '' }: Readonly<Record<string, string>>): string {
  for (let nonce = 0; ; nonce += 1) if (solvesPuzzle(mark, String(nonce))) return String(nonce);
}

/** Goes the whole way of an application over HTTP: form, check, receipt. Gives back the code. */
export async function applyOnline(
  url: string,
  more: Readonly<Record<string, string>> = {},
  files: readonly (readonly [string, string, Uint8Array])[] = [],
): Promise<{ readonly code: string; readonly sent: Record<string, string> }> {
  const check = await postForm(url, '/apply', { ...invented, ...more });
  const fields = hiddenFields(check.text.slice(check.text.indexOf('/apply/submit')));
  const sent = { ...fields, nonce: solved(fields) };
  const receipt = await postForm(url, '/apply/submit', sent, files);
  const code = codeOn(receipt.text);
  if (!code) throw new Error(`${receipt.status} ${receipt.text.slice(-3000)}`);
  return { code, sent };
}

/** The code that a receipt shows. */
export const codeOn = (text: string): string | undefined => /<strong class="code">([^<]+)</.exec(text)?.[1];

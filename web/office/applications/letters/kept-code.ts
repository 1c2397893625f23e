const keyOf = (id: string) => `gongkai.code.${id}`;

/** Keeps the code of an application in this tab, for the receipt that is handed out with it. */
export const keepCode = (id: string, code: string): void => sessionStorage.setItem(keyOf(id), code);

/** The code, as content of a letter; empty in every other tab and on every other day. */
export function keptCode(id: string): { readonly code?: string } {
  const code = sessionStorage.getItem(keyOf(id));
  return code ? { code } : {};
}

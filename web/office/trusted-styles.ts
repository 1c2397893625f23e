/** The proof that came with this page: the browser takes styles that carry it and no others. */
const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce;

/**
 * Lets the styles that our own scripts write be taken. Ant Design and the editor hand the proof to most of theirs,
 * but not to those that measure a scroll bar or hold the page still below a dialog; so every style element is given
 * it where it is made. Markup that comes from elsewhere never passes here and stays without.
 */
export function trustOwnStyles(): void {
  if (!nonce) return;
  const create = document.createElement.bind(document);
  document.createElement = ((name: string, options?: ElementCreationOptions) => {
    const element = create(name, options);
    if (element instanceof HTMLStyleElement) element.nonce = nonce;
    return element;
  }) as typeof document.createElement;
}

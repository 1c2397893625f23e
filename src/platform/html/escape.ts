const special = /[&<>"']/;
const specials = /[&<>"']/g;
const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as it stands between tags or in a quoted attribute, in HTML as in XML. */
export function escapeText(text: string): string {
  return special.test(text) ? text.replace(specials, (char) => entities[char]!) : text;
}

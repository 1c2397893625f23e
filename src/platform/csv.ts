/** Rows as CSV that table programs of every kind read: UTF-8 with its mark, CRLF, quoted where needed (RFC 4180). */
export function csvText(rows: readonly (readonly (string | number)[])[]): string {
  return `\ufeff${rows.map((row) => row.map(csvField).join(',')).join('\r\n')}\r\n`;
}

/** A text that a table program would take for a formula is marked as text (公式注入). */
function csvField(value: string | number): string {
  const text =
    typeof value === 'string' && /^\s*[=+\-@\t\r＝＋－＠]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

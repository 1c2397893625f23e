/**
 * Every match of a global pattern. `matchAll` copies the pattern each time it is asked, which costs more than looking
 * through a sentence that has no match.
 */
export function everyMatch(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (match === null) return none;
  const matches: RegExpExecArray[] = [];
  while (match !== null) {
    matches.push(match);
    if (match[0] === '') pattern.lastIndex += 1;
    match = pattern.exec(text);
  }
  return matches;
}

const none: readonly RegExpExecArray[] = [];

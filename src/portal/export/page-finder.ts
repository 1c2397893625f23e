import type { Page } from '../../platform/index.ts';

/** The page behind an address, with what the address says. */
export interface FoundPage {
  readonly page: Page;
  readonly params: Readonly<Record<string, string>>;
}

/** Finds the page of a path as the server would: the pattern with the most fixed words goes first. */
export function pageFinder(pages: readonly Page[]): (path: string) => FoundPage | null {
  const patterns = pages
    .filter(({ method }) => method === 'GET')
    .map((page) => ({ page, words: page.path.split('/') }))
    .toSorted((one, other) => openWords(one.words) - openWords(other.words));
  return (path) => {
    const words = path.split('/');
    for (const { page, words: pattern } of patterns) {
      const params = paramsOf(pattern, words);
      if (params) return { page, params };
    }
    return null;
  };
}

const openWords = (pattern: readonly string[]) => pattern.filter((word) => word.startsWith(':')).length;

function paramsOf(pattern: readonly string[], words: readonly string[]): Record<string, string> | null {
  if (pattern.length !== words.length) return null;
  const params: Record<string, string> = {};
  for (const [index, wanted] of pattern.entries()) {
    const word = words[index]!;
    if (!wanted.startsWith(':')) {
      if (wanted !== word) return null;
    } else if (word === '') return null;
    else params[wanted.slice(1)] = decoded(word);
  }
  return params;
}

/** What cannot be decoded is taken as it stands; it will lead to no page. */
function decoded(word: string): string {
  try {
    return decodeURIComponent(word);
  } catch {
    return word;
  }
}

/** How a visitor wants pages to look (适老化与无障碍): kept in a cookie, chosen without script. */
export interface Look {
  readonly type: 'usual' | 'large';
  readonly contrast: 'usual' | 'high';
}

const cookieName = 'look';

/** The look a visitor chose. */
export function lookOf(cookies: Readonly<Record<string, string>>): Look {
  const chosen = cookies[cookieName] ?? '';
  return {
    type: chosen.includes('large') ? 'large' : 'usual',
    contrast: chosen.includes('high') ? 'high' : 'usual',
  };
}

/** The variant a kept page belongs to, from the header as the browser sent it. */
export function lookVariant(cookies: string): string {
  const chosen = /(?:^|;\s*)look=([a-z-]*)/.exec(cookies)?.[1] ?? '';
  const { type, contrast } = lookOf({ [cookieName]: chosen });
  return `${type}/${contrast}`;
}

/** The header that has the browser keep a look for a year. */
export function keepLook({ type, contrast }: Look): string {
  const value = [type === 'large' && 'large', contrast === 'high' && 'high'].filter(Boolean).join('-');
  return `${cookieName}=${value}; Path=/; Max-Age=${value === '' ? 0 : 31_536_000}; SameSite=Lax`;
}

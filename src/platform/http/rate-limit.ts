import type { Clock } from '../clock.ts';
import type { Refusal } from '../refusal.ts';
import { chineseInstant } from './chinese-instant.ts';

/** How often one caller may call. */
export interface RateLimit {
  readonly max: number;
  /** Milliseconds. */
  readonly per: number;
}

/** Counts calls. */
export interface RateLimiter {
  /** Counts one call; answers why it is not allowed, with the next time it is, or null. */
  call(key: string, limit: RateLimit): Refusal | null;
  /** What the next call would be answered, without counting one. */
  wait(key: string, limit: RateLimit): Refusal | null;
}

/** The same for one visitor and a purpose, e.g. wrong codes. */
export interface VisitorLimit {
  call(purpose: string, limit: RateLimit): Refusal | null;
  wait(purpose: string, limit: RateLimit): Refusal | null;
}

/** Callers remembered at a time; beyond it the one that came first is forgotten. */
const mostCallers = 50_000;

/**
 * Allows `max` calls at once and then one each `per / max` (generic cell rate algorithm): one number per caller
 * is kept, and the next allowed time is exact.
 */
export function createRateLimiter(clock: Clock): RateLimiter {
  const freeAt = new Map<string, number>();
  const next = (key: string, { max, per }: RateLimit) => {
    const now = Date.parse(clock.now());
    const used = Math.max(freeAt.get(key) ?? 0, now) + per / max;
    return { used, refusal: used - per > now ? tooManyRequests(used - per) : null };
  };
  return {
    wait: (key, limit) => next(key, limit).refusal,
    call: (key, limit) => {
      const { used, refusal } = next(key, limit);
      if (refusal) return refusal;
      freeAt.delete(key);
      freeAt.set(key, used);
      if (freeAt.size > mostCallers) freeAt.delete(freeAt.keys().next().value!);
      return null;
    },
  };
}

function tooManyRequests(instant: number): Refusal {
  const nextAllowedAt = new Date(Math.ceil(instant / 1000) * 1000).toISOString();
  return {
    code: 'too-many-requests',
    sentence: `操作过于频繁。下次可用时间：${chineseInstant(nextAllowedAt)}。`,
    nextAllowedAt,
  };
}

/** Who counts as one caller: an IPv4 address, or the network that one household or office has in IPv6. */
export function callerKey(ip: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip);
  if (mapped) return mapped[1]!;
  if (!ip.includes(':')) return ip;
  const [head = '', tail = ''] = ip.split('%')[0]!.split('::');
  const front = head === '' ? [] : head.split(':');
  const missing = 8 - front.length - (tail === '' ? 0 : tail.split(':').length);
  const groups = ip.includes('::') ? [...front, ...Array(missing).fill('0'), ...tail.split(':')] : front;
  return `${groups.slice(0, 4).join(':')}::/64`;
}

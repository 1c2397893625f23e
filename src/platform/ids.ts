import { randomBytes } from 'node:crypto';
import type { Clock } from './clock.ts';

/** Makes identifiers; each call another one, in rising order. */
export type NewId = () => string;

/** Twelve bits count within a millisecond; half of them are left free, so that a count has room to rise. */
const countLimit = 0x1000;
const countStart = 0x7ff;

/**
 * UUIDs of version 7 (RFC 9562): they sort by the time they were made, so that new rows land at the end of an
 * index. Within one maker they rise strictly, also when the clock stands still or is set back.
 */
export function idMaker(clock: Pick<Clock, 'now'>): NewId {
  let instant = 0;
  let count = 0;
  return () => {
    const random = randomBytes(10);
    const now = Date.parse(clock.now());
    if (now > instant) {
      instant = now;
      count = random.readUInt16BE(8) & countStart;
    } else if (++count === countLimit) {
      instant += 1;
      count = random.readUInt16BE(8) & countStart;
    }
    return written(instant, count, random);
  };
}

function written(instant: number, count: number, random: Buffer): string {
  const time = instant.toString(16).padStart(12, '0');
  const version = (0x7000 | count).toString(16);
  const variant = (0x8000 | (random.readUInt16BE(0) & 0x3fff)).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-${version}-${variant}-${random.toString('hex', 2, 8)}`;
}

const shape = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether a text could be an identifier; what is none is not worth asking the database for. */
export const isId = (text: string): boolean => shape.test(text);

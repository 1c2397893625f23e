import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** Seconds for which one code counts (RFC 6238). */
const period = 30;
const digits = 6;
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** A new secret for an authenticator, in base 32: 160 bits, as RFC 4226 recommends. */
export const newTotpSecret = (): string => base32(randomBytes(20));

/** What the authenticator reads from a QR code. */
export function totpAddress(secret: string, site: string, username: string): string {
  const label = encodeURIComponent(`${site}:${username}`);
  return `otpauth://totp/${label}?secret=${secret}&issuer=${encodeURIComponent(site)}&digits=${digits}&period=${period}`;
}

/** The code of one step of time. */
export function totpCode(secret: string, step: number, length: number = digits): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', fromBase32(secret)).update(counter).digest();
  const number = mac.readUInt32BE(mac.at(-1)! & 0xf) & 0x7fffffff;
  return String(number % 10 ** length).padStart(length, '0');
}

/** The step of time an instant lies in. */
export const totpStep = (instant: string): number => Math.floor(Date.parse(instant) / 1000 / period);

/**
 * The step whose code this is, one step early or late included, for clocks that differ; null when it is none, or
 * one that was used before: a code counts once.
 */
export function matchingStep(secret: string, code: string, instant: string, lastStep: number): number | null {
  const now = totpStep(instant);
  const sent = Buffer.from(code.replace(/\s/g, ''));
  const matches = [now - 1, now, now + 1].filter((step) => {
    const right = Buffer.from(totpCode(secret, step));
    return sent.length === right.length && timingSafeEqual(sent, right);
  });
  return matches.find((step) => step > lastStep) ?? null;
}

function base32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return bits.replace(/.{1,5}/g, (five) => alphabet[Number.parseInt(five.padEnd(5, '0'), 2)]!);
}

function fromBase32(text: string): Buffer {
  const bits = [...text].map((char) => alphabet.indexOf(char).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}

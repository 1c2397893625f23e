import { createHash, randomBytes } from 'node:crypto';

/** A secret that cannot be guessed: 256 bits. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What is kept of a secret that is long enough not to be guessed from its hash. */
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex');

/** A user name as it is compared: people type it in capitals, full width, or with blanks around. */
export const usernameKey = (username: string): string => username.normalize('NFKC').trim().toLowerCase();

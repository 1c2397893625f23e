import { hash, verify } from '@node-rs/argon2';

/** Turns passwords into what is kept of them. */
export interface PasswordHashing {
  hash(password: string): Promise<string>;
  /** Whether the password belongs to the hash; without a hash it takes the same time and is false. */
  fits(hash: string | null, password: string): Promise<boolean>;
  /** The hash was made with other parameters than are in use now. */
  isOutdated(hash: string): boolean;
}

/** How hard hashing is. */
export interface HashingCost {
  /** KiB. */
  readonly memoryCost: number;
  readonly timeCost: number;
}

/** As OWASP recommends for argon2id. */
const usualCost: HashingCost = { memoryCost: 19_456, timeCost: 2 };

/** Most hashes at a time: each needs its memory, and a flood of sign-ins must not take all of it. */
const together = 4;
const mostWaiting = 200;

/** Hashing with argon2id. */
export function createPasswordHashing({ memoryCost, timeCost }: HashingCost = usualCost): PasswordHashing {
  const options = { memoryCost, timeCost, parallelism: 1 };
  const take = turnstile();
  const nobody = hash('nobody has this password', options);
  return {
    hash: (password) => take(() => hash(password.normalize('NFKC'), options)),
    fits: async (kept, password) => {
      const stored = kept ?? (await nobody);
      const fits = await take(() => verify(stored, password.normalize('NFKC')));
      return fits && kept !== null;
    },
    isOutdated: (kept) => !kept.startsWith(`$argon2id$v=19$m=${memoryCost},t=${timeCost},p=1$`),
  };
}

/** Thrown when so many sign in at once that the end of the line would wait too long. */
class TooManyAtOnce extends Error {
  readonly statusCode = 503;
}

function turnstile() {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (waiting.length >= mostWaiting) throw new TooManyAtOnce('too many passwords at once');
    if (running >= together) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}

import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { fingerprint, type Keys, openKeyFile } from './key-file.ts';
import { SecretFault } from './secret-fault.ts';

/**
 * Keeps texts unreadable in the database and in every copy of it (加密存储): identifiers of applicants, keys of
 * sign-in.
 */
export interface Seal {
  /** Seals a text for one purpose, e.g. `applicant.id-number` or `account.totp:<id>`; the result is ASCII and each time another one. */
  close(text: string, purpose: string): string;
  /** Opens what was sealed for the same purpose. Throws SecretFault when it was changed or its key is missing. */
  open(sealed: string, purpose: string): string;
  /**
   * What stands in a column of its own so that a value can be looked up without opening any: the same for the same
   * text and purpose. Bring the text into one spelling first.
   */
  blindIndex(text: string, purpose: string): string;
  /** Was it sealed with the newest key? What was not should be sealed again. */
  isCurrent(sealed: string): boolean;
}

const cipher = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;

/** The seal of a data folder; its key is made at the first call. */
export const openSeal = async (folder: string): Promise<Seal> => sealWith(await openKeyFile(folder));

/** A seal that closes with the last of these keys and looks up with the first. */
export function sealWith(keys: Keys): Seal {
  const sealing = new Map(keys.map((key) => [fingerprint(key), derived(key, 'seal')]));
  const current = fingerprint(keys.at(-1) ?? keys[0]);
  // Lookups must survive a new key, so they stay with the oldest one.
  const index = derived(keys[0], 'index');
  return {
    close(text, purpose) {
      const nonce = randomBytes(nonceBytes);
      const sealer = createCipheriv(cipher, sealing.get(current)!, nonce).setAAD(Buffer.from(purpose));
      const sealed = [nonce, sealer.update(text, 'utf8'), sealer.final(), sealer.getAuthTag()];
      return `${current}.${Buffer.concat(sealed).toString('base64url')}`;
    },
    open(sealed, purpose) {
      const [id = '', body = ''] = sealed.split('.');
      const key = sealing.get(id);
      if (!key) throw missing(id);
      return opened(Buffer.from(body, 'base64url'), key, purpose);
    },
    blindIndex: (text, purpose) =>
      createHmac('sha256', index).update(`${purpose}\n${text}`).digest('base64url'),
    isCurrent: (sealed) => sealed.startsWith(`${current}.`),
  };
}

function opened(bytes: Buffer, key: Buffer, purpose: string): string {
  try {
    const opener = createDecipheriv(cipher, key, bytes.subarray(0, nonceBytes), { authTagLength: tagBytes });
    opener.setAAD(Buffer.from(purpose)).setAuthTag(bytes.subarray(-tagBytes));
    const text = opener.update(bytes.subarray(nonceBytes, -tagBytes));
    return Buffer.concat([text, opener.final()]).toString('utf8');
  } catch (error) {
    throw new SecretFault('value-damaged', '加密保存的信息无法解密：内容被改动或已损坏。', error);
  }
}

const derived = (key: Buffer, use: 'seal' | 'index') =>
  Buffer.from(hkdfSync('sha256', key, '', `gongkai ${use}`, 32));

const missing = (id: string) =>
  new SecretFault(
    'key-missing',
    `解密所需的密钥（编号 ${id}）不在数据目录的 secret-keys 文件中，请从备份中恢复该文件。`,
  );

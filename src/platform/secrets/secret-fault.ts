/** A key is missing or damaged, or a sealed value was changed: a fault of the machine, never of a user (密钥故障). */
export class SecretFault extends Error {
  readonly code: 'key-missing' | 'key-file-damaged' | 'value-damaged';

  /** `sentence` is Chinese and says what is wrong and what to do. */
  constructor(code: SecretFault['code'], sentence: string, cause?: unknown) {
    super(sentence, cause === undefined ? undefined : { cause });
    this.name = 'SecretFault';
    this.code = code;
  }
}

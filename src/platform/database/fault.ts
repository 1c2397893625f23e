/** Why the database cannot do its work; each code has a sentence that tells people what to do. */
export type DatabaseFaultCode =
  | 'cannot-start'
  | 'data-damaged'
  | 'disk-full'
  | 'engine-missing'
  | 'migration-failed'
  | 'migrations-differ'
  | 'no-permission'
  | 'nothing-installed'
  | 'outcome-unknown'
  | 'overloaded'
  | 'timeout'
  | 'unreachable'
  | 'unsafe-number'
  | 'unsupported-platform'
  | 'wrong-address'
  | 'wrong-encoding'
  | 'wrong-version';

/** A broken machine or setup, not a refusal: thrown, logged, and shown to whoever runs the system (数据库故障). */
export class DatabaseFault extends Error {
  readonly code: DatabaseFaultCode;

  /** `sentence` is Chinese and says what is wrong, where, and what to do. */
  constructor(code: DatabaseFaultCode, sentence: string, cause?: unknown) {
    super(sentence, cause === undefined ? undefined : { cause });
    this.name = 'DatabaseFault';
    this.code = code;
  }
}

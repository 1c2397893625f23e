/** What one check of the installation found (检查结果). */
export interface Finding {
  /** Stable, for scripts: `data-folder`, `space`, `keys`, `database`, `migrations`, `clock`, `audit`, `files`, `port`; `installation` when there is none. */
  readonly name: string;
  readonly state: 'ok' | 'warning' | 'fault';
  /** Chinese: what is so. */
  readonly sentence: string;
  /** Chinese: what to do; empty when all is well. */
  readonly advice: string;
}

/** All is well. */
export const well = (name: string, sentence: string): Finding => ({
  ...{ name, state: 'ok', sentence, advice: '' },
});

/** It works, yet somebody should look at it. */
export const doubtful = (name: string, sentence: string, advice: string): Finding => ({
  ...{ name, state: 'warning', sentence, advice },
});

/** It does not work, or will soon stop to. */
export const faulty = (name: string, sentence: string, advice: string): Finding => ({
  ...{ name, state: 'fault', sentence, advice },
});

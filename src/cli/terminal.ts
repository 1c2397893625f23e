/**
 * What a command may touch of the world it runs in. The program gets the process's own
 * (process-terminal.ts), a test gets one that remembers what was written.
 */
export interface Terminal {
  readonly out: Output;
  readonly err: Output;
  readonly input: Input;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Calls back once when the user or the system asks the program to stop; returns how to unsubscribe. */
  onStop(handler: () => void): () => void;
}

/** A stream to write to. `write` settles when the bytes were taken, so awaiting it is the back-pressure. */
export interface Output {
  write(data: string | Uint8Array): Promise<void>;
  /** Whether a person is watching. */
  readonly isTerminal: boolean;
  /** Width in columns; 80 when unknown. */
  readonly columns: number;
}

/** Standard input. */
export interface Input {
  readonly isTerminal: boolean;
  /** Everything that comes, up to one byte more than the limit. */
  bytes(limit: number): Promise<Uint8Array>;
}

/** The reader of our output went away (`gongkai … | head`): no fault, only the end of the work. */
export class OutputClosed extends Error {
  override readonly name = 'OutputClosed';
}

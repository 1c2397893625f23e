/** A file that was accepted. */
export interface StoredFile {
  readonly sha256: string;
  readonly size: number;
  /** As which it is sent. */
  readonly type: string;
}

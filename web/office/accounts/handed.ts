/** A temporary password on its way to its owner. */
export interface Handed {
  readonly name: string;
  readonly password: string | null;
}

import type { RawBuilder } from 'kysely';

/** A kind of object that belongs to a body, and where that is written down. */
export interface OwnedKind {
  readonly label: string;
  readonly table: string;
  /** Column that the audit log calls the object by. */
  readonly id: string;
  /** Column with the body. */
  readonly body: string;
  /** What the object of this id is called, as an expression; left out where its kind says enough. */
  readonly called?: (id: RawBuilder<string>) => RawBuilder<string | null>;
}

/** What the modules of an installation write into the audit log; whoever puts them together says it. */
export interface Audited {
  /** By the kind as the log has it. Anything else belongs to the body of whoever acted. */
  readonly kinds: Readonly<Record<string, OwnedKind>>;
  /** Chinese names of further kinds. */
  readonly otherKinds: Readonly<Record<string, string>>;
  /** Chinese names of actions by the word in the log. */
  readonly actions: Readonly<Record<string, string>>;
}

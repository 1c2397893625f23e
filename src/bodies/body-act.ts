import type { Transaction } from 'kysely';
import type { Day } from '../law/index.ts';
import type { Act, NewId, Outcome, Refusal } from '../platform/index.ts';
import type { Permission } from './may.ts';
import type { BodyVersion } from './structure/body-version.ts';
import type { Structure } from './structure/structure.ts';
import type { BodiesTables } from './tables.ts';

/** What an act has at hand while it is carried out: one transaction, with bodies and people held still. */
export interface BodyStep {
  readonly act: Act;
  readonly today: Day;
  /** Key of the actor, for records. */
  readonly actor: string;
  /** The program itself acts: first start, import. It may do everything. */
  readonly bySystem: boolean;
  readonly db: Transaction<BodiesTables>;
  /** The bodies as they stood before the act. */
  readonly structure: Structure;
  readonly newId: NewId;
  /** Whether the actor may do something at a body. */
  may(permission: Permission, bodyId: string): Refusal | null;
  /** Puts old and new values of one object into the audit log when the act is done. */
  record(change: RecordedChange): void;
  /** Stores other versions of bodies, unless they do not form one tree on every day. */
  changeStructure(after: readonly BodyVersion[]): Promise<Refusal | null>;
}

/** What an act changed about one object. */
export interface RecordedChange {
  readonly kind: 'body' | 'person' | 'post' | 'role' | 'delegation' | 'contact' | 'leading-group';
  readonly id: string;
  readonly old?: unknown;
  readonly new?: unknown;
  readonly reason?: string | undefined;
}

/** An act on bodies and people (一项办理), declared with who may do it. */
export interface BodyAct<Input, Value> extends Permission {
  /** E.g. `rename-body`; stands in the audit log as `bodies.rename-body`. */
  readonly id: string;
  /** As buttons and documents call it. */
  readonly title: string;
  /** What the public sees changes with it. */
  readonly seenByPublic: boolean;
  /** The bodies at each of which the actor needs the permission. */
  at(step: BodyStep, input: Input): Promise<Outcome<readonly string[]>> | Outcome<readonly string[]>;
  /** Checks first, then writes; a refusal leaves nothing behind. */
  carryOut(step: BodyStep, input: Input): Promise<Outcome<Value>>;
}

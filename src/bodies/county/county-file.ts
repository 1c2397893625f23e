import type { Day } from '../../law/index.ts';
import type { ContactDetails } from '../actions/set-contact.ts';
import type { Duty, GroupPlace } from '../duty.ts';
import type { BodyKind, Level } from '../level.ts';
import type { Role } from '../role.ts';

/** A whole county, or a part of it, to be taken over at once (整县导入). */
export interface CountyFile {
  readonly bodies: readonly CountyBody[];
}

/** One body of the county with everything attached to it. */
export interface CountyBody {
  readonly slug: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: BodyKind;
  readonly level: Level;
  /** Address word of the body above it: one of this file or one already on record; null for the highest. */
  readonly parent: string | null;
  readonly since: Day;
  readonly code?: string | null | undefined;
  readonly siteCode?: string | null | undefined;
  readonly contact?: Partial<ContactDetails> | null | undefined;
  readonly people?: readonly CountyPerson[] | undefined;
  readonly leadingGroups?: readonly CountyGroup[] | undefined;
}

/** One person of a body. */
export interface CountyPerson {
  /** A word of the file's own that tells this person apart, e.g. the name they sign in with. */
  readonly key: string;
  readonly name: string;
  readonly phone?: string | null | undefined;
  readonly email?: string | null | undefined;
  readonly posts?: readonly CountyPost[] | undefined;
  readonly roles?: readonly CountyRole[] | undefined;
}

/** A post at the body under which the person stands; from the body's first day unless said otherwise. */
export interface CountyPost {
  readonly title: string;
  readonly duty?: Duty | null | undefined;
  readonly rank?: number | undefined;
  readonly since?: Day | undefined;
  readonly until?: Day | null | undefined;
}

/** A role, from the body's first day unless said otherwise. */
export interface CountyRole {
  readonly role: Role;
  /** Address word of another body at which it is held. */
  readonly body?: string | undefined;
  readonly since?: Day | undefined;
  readonly until?: Day | null | undefined;
}

/** A leading group with people of the file. */
export interface CountyGroup {
  readonly name: string;
  readonly since?: Day | undefined;
  readonly members: readonly { readonly person: string; readonly place: GroupPlace }[];
}

/** Which ids the records were given. */
export interface CountyImported {
  /** By address word. */
  readonly bodies: Readonly<Record<string, string>>;
  /** By the key of the file. */
  readonly people: Readonly<Record<string, string>>;
}

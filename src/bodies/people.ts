import type { Duty, GroupPlace } from './duty.ts';
import type { Period } from './period.ts';
import type { Role } from './role.ts';

/** Somebody who works or worked at a public body (人员). */
export interface Person {
  readonly id: string;
  readonly name: string;
}

/** How a person is reached; personal data, so that every reading is recorded. */
export interface PersonContact extends Person {
  readonly phone: string | null;
  readonly email: string | null;
}

/** A post held for a period (任职), with the duty for disclosure that comes with it. */
export interface Post extends Period {
  readonly id: string;
  readonly personId: string;
  readonly personName: string;
  readonly bodyId: string;
  /** As in 镇长, 党政办主任. */
  readonly title: string;
  readonly duty: Duty | null;
  /** Order in lists, the lowest first. */
  readonly rank: number;
}

/** A role given to a person at a body for a period (授权). */
export interface RoleGrant extends Period {
  readonly id: string;
  readonly personId: string;
  readonly personName: string;
  readonly bodyId: string;
  readonly role: Role;
  /** Key of the actor who gave it. */
  readonly grantedBy: string;
}

/** A role lent to somebody while its holder is away (代理). */
export interface Delegation extends Period {
  readonly id: string;
  readonly fromPerson: string;
  readonly fromName: string;
  readonly toPerson: string;
  readonly toName: string;
  readonly bodyId: string;
  readonly role: Role;
  readonly until: Period['since'];
  readonly reason: string;
}

/** Who sits in a leading group, for a period. */
export interface GroupMember extends Period {
  readonly id: string;
  readonly personId: string;
  readonly personName: string;
  readonly place: GroupPlace;
}

/** A leading group of a body (领导小组) with those who sit in it. */
export interface LeadingGroup extends Period {
  readonly id: string;
  readonly bodyId: string;
  readonly name: string;
  readonly members: readonly GroupMember[];
}

/** How the public reaches the office that handles disclosure (工作机构联系方式), for a period. */
export interface BodyContact extends Period {
  readonly id: string;
  readonly bodyId: string;
  /** The office in charge of disclosure (政府信息公开工作机构). */
  readonly office: string;
  readonly address: string | null;
  readonly postcode: string | null;
  readonly phone: string | null;
  readonly fax: string | null;
  readonly email: string | null;
  /** Office hours (办公时间). */
  readonly hours: string | null;
  /** 监督电话. */
  readonly supervisionPhone: string | null;
}

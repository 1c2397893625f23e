import type { ColumnType } from 'kysely';
import type { Day } from '../law/index.ts';
import type { Duty, GroupPlace } from './duty.ts';
import type { BodyKind, Level } from './level.ts';
import type { Role } from './role.ts';

type Nullable<T> = ColumnType<T | null, T | null | undefined, T | null>;

interface PeriodColumns {
  since: Day;
  until: Nullable<Day>;
}

interface PublicBodyTable {
  id: string;
  code: Nullable<string>;
  site_code: Nullable<string>;
}

interface PublicBodyVersionTable extends PeriodColumns {
  id: string;
  body_id: string;
  name: string;
  short_name: string;
  slug: string;
  kind: BodyKind;
  level: Level;
  parent_id: Nullable<string>;
  position: number;
}

interface BodySuccessionTable {
  body_id: string;
  successor_id: string;
  since: Day;
}

interface BodyChangesTable {
  single: ColumnType<boolean, never, never>;
  structure: number;
}

interface BodyContactTable extends PeriodColumns {
  id: string;
  body_id: string;
  office: string;
  address: Nullable<string>;
  postcode: Nullable<string>;
  phone: Nullable<string>;
  fax: Nullable<string>;
  email: Nullable<string>;
  hours: Nullable<string>;
  supervision_phone: Nullable<string>;
}

interface PersonTable {
  id: string;
  name: string;
  phone: Nullable<string>;
  email: Nullable<string>;
}

interface PostTable extends PeriodColumns {
  id: string;
  person_id: string;
  body_id: string;
  title: string;
  duty: Nullable<Duty>;
  rank: number;
}

interface RoleGrantTable extends PeriodColumns {
  id: string;
  person_id: string;
  body_id: string;
  role: Role;
  granted_by: string;
}

interface DelegationTable {
  id: string;
  from_person: string;
  to_person: string;
  body_id: string;
  role: Role;
  since: Day;
  until: Day;
  reason: string;
  delegated_by: string;
}

interface LeadingGroupTable extends PeriodColumns {
  id: string;
  body_id: string;
  name: string;
}

interface LeadingGroupMemberTable extends PeriodColumns {
  id: string;
  group_id: string;
  person_id: string;
  place: GroupPlace;
}

/** The tables of bodies and people; the migration says what each is for. */
export interface BodiesTables {
  public_body: PublicBodyTable;
  public_body_version: PublicBodyVersionTable;
  body_succession: BodySuccessionTable;
  body_changes: BodyChangesTable;
  body_contact: BodyContactTable;
  person: PersonTable;
  post: PostTable;
  role_grant: RoleGrantTable;
  delegation: DelegationTable;
  leading_group: LeadingGroupTable;
  leading_group_member: LeadingGroupMemberTable;
}

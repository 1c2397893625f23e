import { bodyContracts } from './contracts/body-contracts.ts';
import { groupContracts } from './contracts/group-contracts.ts';
import { peopleContracts } from './contracts/people-contracts.ts';
import { roleContracts } from './contracts/role-contracts.ts';

export { auditContracts } from './audit/contract.ts';
export { creditCodeFault } from './credit-code.ts';
export { type Duty, duties, type GroupPlace, groupPlaces } from './duty.ts';
export type { Grants } from './grants.ts';
export { type BodyKind, bodyKinds, type Level, levels } from './level.ts';
export { may, type Permission } from './may.ts';
export { residentNumberFault } from './resident-number.ts';
export { type Role, roles } from './role.ts';

/** What the office asks about bodies and people, and what it has done about them (机关与人员接口). */
export const bodiesContracts = {
  ...bodyContracts,
  ...peopleContracts,
  ...roleContracts,
  ...groupContracts,
};

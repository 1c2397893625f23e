import { bodiesContracts, type Role, roles as roleNames } from '../../../src/bodies/contract.ts';
import { useReading } from '../asking/use-reading.ts';

/** One body where somebody holds roles. */
export interface MyBody {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
}

/** What the person at work may act as, and where. */
export interface MyPlace {
  readonly bodies: readonly MyBody[];
  /** All roles in words. */
  readonly roles: string;
  readonly isAdministrator: boolean;
  /** Whether the answer has come. */
  readonly known: boolean;
  readonly holds: (role: Role, bodyId?: string) => boolean;
}

/** Reads one's own roles (我的职责). */
export function useMyPlace(): MyPlace {
  const { data } = useReading(bodiesContracts.myRoles, {});
  const held = data?.roles ?? [];
  const bodies = [...new Map(held.map(({ bodyId, bodyName }) => [bodyId, bodyName]))].map(([id, name]) => ({
    ...{ id, name },
    roles: held.flatMap(({ bodyId, role }) => (bodyId === id ? [role] : [])),
  }));
  const holds = (role: Role, bodyId?: string) =>
    held.some((grant) => grant.role === role && (bodyId === undefined || grant.bodyId === bodyId));
  return {
    ...{ bodies, holds, known: data !== undefined, isAdministrator: holds('administrator') },
    roles: held
      .map(
        ({ role, bodyName, onBehalfOfName }) =>
          `${bodyName}${roleNames[role]}${onBehalfOfName ? `（代${onBehalfOfName}）` : ''}`,
      )
      .join('、'),
  };
}

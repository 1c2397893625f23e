import { bodiesContracts, may, type Permission } from '../../../src/bodies/contract.ts';
import { useReading } from '../asking/use-reading.ts';
import { useBodies } from './use-bodies.ts';

/** Whether the person at work holds the role for something at a body, by the very rule the server goes by. */
export function useMay(): (permission: Permission, bodyId: string) => boolean {
  const { data } = useReading(bodiesContracts.myRoles, {});
  const { all } = useBodies();
  const parents = new Map(all.map(({ id, parentId }) => [id, parentId]));
  const above = (bodyId: string): readonly string[] => {
    const parent = parents.get(bodyId);
    return parent ? [parent, ...above(parent)] : [];
  };
  return (permission, bodyId) => may(data?.roles ?? [], permission, bodyId, above) === null;
}

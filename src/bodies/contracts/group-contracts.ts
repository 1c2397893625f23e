import { z } from 'zod';
import { contract, day, id } from '../../platform/contract.ts';
import { groupPlaceIds } from '../duty.ts';
import { list, name, nothing, period } from './fields.ts';

const place = z.enum(groupPlaceIds);

/** A leading group with its members. */
export const group = z.object({
  ...{ id, bodyId: id, name: z.string(), ...period },
  members: list(z.object({ id, personId: id, personName: z.string(), place, ...period })),
});

/** How the office keeps leading groups (领导小组). */
export const groupContracts = {
  setLeadingGroup: contract({
    ...{ method: 'POST', path: '/api/bodies/set-leading-group', summary: '调整领导小组' },
    body: z.object({
      ...{ bodyId: id, groupId: id.nullish(), name, on: day },
      members: z
        .array(z.object({ personId: id, place }))
        .min(1)
        .max(100),
    }),
    reply: z.object({ groupId: id }),
  }),
  dissolveLeadingGroup: contract({
    ...{ method: 'POST', path: '/api/bodies/dissolve-leading-group', summary: '撤销领导小组' },
    body: z.object({ groupId: id, on: day }),
    reply: nothing,
  }),
};

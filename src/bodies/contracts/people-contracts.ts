import { z } from 'zod';
import { contract, day, id } from '../../platform/contract.ts';
import { dutyIds } from '../duty.ts';
import { line, list, name, nothing, period, position, role, text } from './fields.ts';

const duty = z.enum(dutyIds);

/** Somebody in a post. */
export const post = z.object({
  ...{ id, personId: id, personName: z.string(), bodyId: id, title: z.string() },
  ...{ duty: duty.nullable(), rank: z.int(), ...period },
});

const newPost = {
  ...{ bodyId: id, title: name, duty: duty.nullish(), rank: position.optional() },
  ...{ since: day, until: day.nullish() },
};

/** What the office asks about people and their posts, and what it has done about them (人员与任职). */
export const peopleContracts = {
  readPersonContact: contract({
    ...{ method: 'POST', path: '/api/bodies/read-person-contact', summary: '查看人员联系方式（留痕）' },
    ...{ body: z.object({ personId: id }) },
    reply: z.object({ id, name: z.string(), phone: text, email: text }),
  }),
  employPerson: contract({
    ...{ method: 'POST', path: '/api/bodies/employ-person', summary: '登记人员' },
    body: z.object({ ...newPost, name, phone: line, email: line }),
    reply: z.object({ personId: id, postId: id }),
  }),
  correctPerson: contract({
    ...{ method: 'POST', path: '/api/bodies/correct-person', summary: '更正人员信息' },
    body: z.object({ personId: id, name, phone: line, email: line }),
    reply: nothing,
  }),
  appoint: contract({
    ...{ method: 'POST', path: '/api/bodies/appoint', summary: '登记任职' },
    body: z.object({ ...newPost, personId: id }),
    reply: z.object({ postId: id }),
  }),
  endPost: contract({
    ...{ method: 'POST', path: '/api/bodies/end-post', summary: '终止任职' },
    body: z.object({ postId: id, on: day }),
    reply: z.object({ endedRoles: list(role) }),
  }),
};

import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { PublicBody, Role } from '../../../src/bodies/index.ts';
import { demonstrationPassword, signingIn } from '../../../src/demonstration/users.ts';
import type { Act } from '../../../src/platform/index.ts';
import type { County } from '../../../src/server/index.ts';
import type { Caller } from '../../county-site.ts';
import type { January } from './january-county.ts';

/** Who works on the report of every body, under the names the demonstration gives its own users. */
const posts = [
  { suffix: 'jingban', role: 'clerk', called: '文', title: '政务公开经办人' },
  { suffix: 'zhongshen', role: 'final-approver', called: '签', title: '主要负责人' },
] as const satisfies readonly { suffix: string; role: Role; called: string; title: string }[];

/** Gives a body a clerk and a leader of its own, where the demonstration has given it none. */
export async function employ({ bodies, accounts }: County, act: Act, body: PublicBody): Promise<void> {
  const { id: bodyId, slug, shortName } = body;
  for (const { suffix, role, called, title } of posts) {
    const username = `${slug}-${suffix}`;
    if (signingIn.some(({ key }) => key === username)) continue;
    const name = `测${shortName[0]}${called}`;
    const employed = await bodies.employPerson(act, { bodyId, since: act.today, name, title });
    assert.ok(employed.ok, username);
    const { personId } = employed.value;
    assert.ok((await bodies.grantRole(act, { personId, bodyId, role, since: act.today })).ok, username);
    const account = { personId, username, name, password: demonstrationPassword };
    assert.ok((await accounts.create(act, account)).ok, username);
  }
}

/** The clerk and the leader of a body, each at a desk of their own. */
export const desksOf = async ({ desk }: January, slug: string): Promise<{ clerk: Page; leader: Page }> => ({
  clerk: await desk(`${slug}-jingban`),
  leader: await desk(`${slug}-zhongshen`),
});

/** The clerk and the leader of a body, over the addresses the pages call. */
export const callersOf = async (
  { caller }: January,
  slug: string,
): Promise<{ clerk: Caller; leader: Caller }> => ({
  clerk: await caller(`${slug}-jingban`),
  leader: await caller(`${slug}-zhongshen`),
});

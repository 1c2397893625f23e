import assert from 'node:assert/strict';
import { roleIds } from '../../../src/bodies/index.ts';
import { type Caller, type CountySite, password } from '../../county-site.ts';

/**
 * Puts somebody on record who holds every role at the county and at one township, so that they see every page of the
 * office; gives back their caller of the programming interface.
 */
export async function holdEveryRole(
  { server, bodies, signedIn }: CountySite,
  username: string,
): Promise<Caller> {
  const { accounts, clock } = server.county;
  const [bodyId, since] = [bodies.baitang!, clock.today()];
  const admin = await signedIn('admin');
  const { json } = await admin('POST', '/api/bodies/employ-person', {
    ...{ bodyId, since, name: '测小全', title: '工作人员' },
  });
  for (const at of [bodyId, bodies.county!])
    for (const role of roleIds)
      await admin('POST', '/api/bodies/grant-role', { personId: json.personId, bodyId: at, role, since });
  const created = await accounts.create(
    { actor: { kind: 'system', name: '测试' }, at: clock.now(), today: since, requestId: 'test' },
    { personId: json.personId, username, name: '测小全', password },
  );
  assert.ok(created.ok);
  return signedIn(username);
}

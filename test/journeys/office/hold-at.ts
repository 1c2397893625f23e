import assert from 'node:assert/strict';
import type { Role } from '../../../src/bodies/index.ts';
import { type CountySite, password } from '../../county-site.ts';

/** Puts somebody on record who holds these roles at a body and may sign in. */
export async function holdAt(
  { server, signedIn }: CountySite,
  username: string,
  {
    bodyId,
    name,
    roles,
  }: { readonly bodyId: string; readonly name: string; readonly roles: readonly Role[] },
): Promise<void> {
  const { accounts, clock } = server.county;
  const since = clock.today();
  const admin = await signedIn('admin');
  const { json } = await admin('POST', '/api/bodies/employ-person', {
    ...{ bodyId, since, name, title: '工作人员' },
  });
  for (const role of roles)
    await admin('POST', '/api/bodies/grant-role', { personId: json.personId, bodyId, role, since });
  const created = await accounts.create(
    { actor: { kind: 'system', name: '测试' }, at: clock.now(), today: since, requestId: 'test' },
    { personId: json.personId, username, name, password },
  );
  assert.ok(created.ok);
}

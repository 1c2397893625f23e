import type { Kysely } from 'kysely';
import type { Bodies } from '../bodies/index.ts';
import type { Day } from '../law/index.ts';
import type { SiteFacts } from './site.ts';
import type { PortalTables } from './tables.ts';

/** What the site says of itself: as entered, else as the county itself is on record. */
export async function readSiteFacts(
  db: Kysely<PortalTables>,
  bodies: Bodies,
  today: Day,
): Promise<SiteFacts> {
  const [{ root }, entered] = await Promise.all([
    bodies.tree(today),
    db.selectFrom('site_facts').selectAll().executeTakeFirstOrThrow(),
  ]);
  const contact = root ? await bodies.contact(root.id, today) : null;
  const name = root?.name ?? '政务公开平台';
  return {
    ...{ name, address: entered.address, siteCode: root?.siteCode ?? null },
    sponsor: entered.sponsor ?? name,
    operator: entered.operator ?? contact?.office ?? name,
    phone: entered.phone ?? contact?.phone ?? '未登记',
    ...{ policeRecord: entered.police_record, icpRecord: entered.icp_record },
  };
}

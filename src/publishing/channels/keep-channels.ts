import { type Kysely, sql } from 'kysely';
import { type Grants, may, type Permission } from '../../bodies/index.ts';
import type { Day } from '../../law/index.ts';
import {
  type Act,
  auditAct,
  inTransaction,
  type Outcome,
  type Refusal,
  refused,
} from '../../platform/index.ts';
import type { PublishingTables } from '../tables.ts';
import type { PublishingTools } from '../tools.ts';
import type { ChannelKind } from './channel-kinds.ts';

/** Channels are registered by the body and by the county (政务新媒体备案). */
export const channelPermission: Permission = {
  ...{ allowedFor: ['clerk', 'final-approver'], reach: 'own-body', fromAbove: ['county-supervisor'] },
};

/** A channel as it is to be. */
export interface ChannelPlan {
  readonly bodyId: string;
  readonly kind: ChannelKind;
  readonly name: string;
  /** Account, frequency or place, as people find it. */
  readonly account: string;
}

/** Kinds of which a body keeps one account on each platform: 一个单位在同一平台只开设一个账号（国办发〔2018〕123号）. */
const onlyOne: readonly ChannelKind[] = ['wechat', 'weibo', 'app'];

/** Registers a channel (登记渠道). */
export async function openChannel(
  tools: PublishingTools,
  act: Act,
  grants: Grants,
  { bodyId, kind, name, account }: ChannelPlan,
): Promise<Outcome<{ readonly id: string }>> {
  const { ancestors } = await tools.structureOn(act.today);
  const refusal = may(grants, channelPermission, bodyId, ancestors);
  if (refusal) return refused(refusal);
  return inTransaction(tools.db, async (step) => {
    if (onlyOne.includes(kind)) {
      const other = await step
        .selectFrom('channel')
        .select('name')
        .where('body_id', '=', bodyId)
        .where('kind', '=', kind)
        .where('closed_on', 'is', null)
        .executeTakeFirst();
      if (other) return refused(secondAccount(other.name));
    }
    const id = tools.newId();
    await step
      .insertInto('channel')
      .values({ id, body_id: bodyId, kind, name: name.trim(), account: account.trim(), opened_on: act.today })
      .execute();
    await auditAct(step, tools.clock, act, {
      action: 'channel.open',
      objectKind: 'channel',
      objectId: id,
      new: { kind, name, account },
    });
    return { ok: true, value: { id } };
  });
}

/** Closes a channel (注销渠道); what was published on it stays on record. */
export async function closeChannel(
  tools: PublishingTools,
  act: Act,
  grants: Grants,
  id: string,
): Promise<Outcome<{ readonly id: string }>> {
  const { ancestors } = await tools.structureOn(act.today);
  return inTransaction(tools.db, async (step) => {
    const channel = await step
      .selectFrom('channel')
      .selectAll()
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst();
    if (!channel) return refused(unknownChannel);
    const refusal = may(grants, channelPermission, channel.body_id, ancestors);
    if (refusal) return refused(refusal);
    if (channel.closed_on === null)
      await step.updateTable('channel').set({ closed_on: act.today }).where('id', '=', id).execute();
    await auditAct(step, tools.clock, act, {
      action: 'channel.close',
      objectKind: 'channel',
      objectId: id,
      old: { name: channel.name },
    });
    return { ok: true, value: { id } };
  });
}

/** A channel of a body. */
export interface Channel {
  readonly id: string;
  readonly bodyId: string;
  readonly kind: ChannelKind;
  readonly name: string;
  readonly account: string;
  readonly openedOn: Day;
  readonly closedOn: Day | null;
}

/** The channels of these bodies, those still open first. */
export function listChannels(
  db: Kysely<PublishingTables>,
  bodies: readonly string[],
): Promise<readonly Channel[]> {
  return db
    .selectFrom('channel')
    .select([
      'id',
      'body_id as bodyId',
      'kind',
      'name',
      'account',
      'opened_on as openedOn',
      'closed_on as closedOn',
    ])
    .where('body_id', '=', sql<string>`any(${[...bodies]}::uuid[])`)
    .orderBy('closed_on', (order) => order.desc().nullsFirst())
    .orderBy('name')
    .execute() as never;
}

/** There is no such channel. */
export const unknownChannel: Refusal = { code: 'channel-unknown', sentence: '找不到这个渠道，请刷新列表。' };

const secondAccount = (name: string): Refusal => ({
  code: 'channel-second',
  field: 'kind',
  sentence: `本机关在同一平台已登记“${name}”。一个单位在同一平台只开设一个账号，请先注销原有账号。`,
});

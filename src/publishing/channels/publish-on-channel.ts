import { type Grants, may } from '../../bodies/index.ts';
import { type Act, auditAct, inTransaction, type Outcome, refused } from '../../platform/index.ts';
import { raiseReleaseVersion, unknownPublication } from '../act-on-publication.ts';
import type { PublishingTools } from '../tools.ts';
import { channelPermission, unknownChannel } from './keep-channels.ts';

/** Where else a publication went out. */
export interface ChannelPublication {
  readonly publicationId: string;
  readonly channelId: string;
  /** Where it can be read there, or the day and page of a paper. */
  readonly address: string;
}

/**
 * Records that a released publication also went out through a channel (一稿多发). Nothing goes to a channel before
 * it is reviewed and released here (先审后发).
 */
export async function publishOnChannel(
  tools: PublishingTools,
  act: Act,
  grants: Grants,
  { publicationId, channelId, address }: ChannelPublication,
): Promise<Outcome<{ readonly at: string }>> {
  const { ancestors } = await tools.structureOn(act.today);
  return inTransaction(tools.db, async (step) => {
    const publication = await step
      .selectFrom('publication')
      .select(['body_id', 'released_revision'])
      .where('id', '=', publicationId)
      .forShare()
      .executeTakeFirst();
    if (!publication) return refused(unknownPublication);
    const refusal = may(grants, channelPermission, publication.body_id, ancestors);
    if (refusal) return refused(refusal);
    if (publication.released_revision === null)
      return refused({
        code: 'never-released',
        sentence: '先审后发：这条信息还没有发布，不能登记到其他渠道。',
      });
    const channel = await step
      .selectFrom('channel')
      .select(['body_id', 'closed_on'])
      .where('id', '=', channelId)
      .executeTakeFirst();
    // The county may carry what its townships publish.
    const own = channel && [publication.body_id, ...ancestors(publication.body_id)].includes(channel.body_id);
    if (!channel || !own) return refused(unknownChannel);
    if (channel.closed_on !== null)
      return refused({ code: 'channel-closed', sentence: '这个渠道已注销，请另选渠道。' });
    await step
      .insertInto('publication_channel')
      .values({ publication_id: publicationId, channel_id: channelId, at: act.at, address: address.trim() })
      .onConflict((conflict) =>
        conflict.columns(['publication_id', 'channel_id']).doUpdateSet({ address: address.trim() }),
      )
      .execute();
    await raiseReleaseVersion(step);
    await auditAct(step, tools.clock, act, {
      action: 'publication.channel',
      objectKind: 'publication',
      objectId: publicationId,
      new: { channel: channelId, address },
    });
    return { ok: true, value: { at: act.at } };
  });
}

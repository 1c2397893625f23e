import { addDays, addMonths, type Day } from '../../law/index.ts';
import type { ImportItem, NormativeFacts } from '../../publishing/index.ts';
import { chanceOf } from '../chance.ts';
import { statedFigures, statedOf } from '../figures.ts';
import { interpretationOf, type PolicyFacts, policyOf } from '../texts/policies.ts';
import { metadataOf } from './metadata-of.ts';
import { officeDay, officeHour } from './occasions.ts';
import type { Publisher } from './publisher.ts';
import { yearPlan } from './year-plan.ts';

/** The policies of a year, each followed by what explains it. */
export function policiesOf(publisher: Publisher, year: number, today: Day): readonly ImportItem[] {
  const count = yearPlan(publisher, year, today).zcwj ?? 0;
  return Array.from({ length: count }, (_, index) => policyAndMore(publisher, year, index, today)).flat();
}

function policyAndMore(publisher: Publisher, year: number, index: number, today: Day): readonly ImportItem[] {
  const { slug, name, work, mark, columns, clerk: author } = publisher;
  const chance = chanceOf(`${slug} zcwj ${year} ${index}`);
  const on = officeDay(chance, year, [2 + index * 2, 4 + index * 2], today);
  const stays = statedFigures.some(({ township }) => township === slug);
  const facts: PolicyFacts = {
    ...{
      body: name,
      work: work[(year + index) % work.length]!,
      number: `${mark}〔${year}〕${index + 1}号`,
      on,
    },
    validUntil: stays ? null : addMonths(on, 60),
  };
  const [policy, explanation] = [policyOf(facts), interpretationOf(facts)];
  const [at, later] = [officeHour(chance, on), officeHour(chance, on)].sort() as [string, string];
  const [key, explainedBy] = [`${slug}/zcwj/${year}/${index}`, `${slug}/zcjd/${year}/${index}`];
  const channels = statedOf(slug, year)?.newMedia === undefined ? [] : [publisher.wechat];
  const both = { author, formedOn: on };
  return [
    {
      ...{ ...both, key, place: key, columnId: columns.get('zcwj')!.id, releasedAt: at, risk: 'sensitive' },
      ...{ title: policy.title, html: policy.html, summary: policy.summary ?? '' },
      metadata: { ...metadataOf(policy, name), number: facts.number },
      // Who states that no normative document is in force at the end of a year has made none until then.
      ...(statedFigures.some((stated) => stated.township === slug && year <= stated.year)
        ? {}
        : { normative: normativeOf(facts, today) }),
      channels: channels.map((channelId) => ({ channelId, at, address: '' })),
    },
    {
      ...{
        ...both,
        key: explainedBy,
        place: explainedBy,
        columnId: columns.get('zcjd')!.id,
        releasedAt: later,
      },
      ...{ title: explanation.title, html: explanation.html, interprets: [key] },
      metadata: metadataOf(explanation, name),
      channels: channels.map((channelId) => ({ channelId, at: later, address: '' })),
    },
  ];
}

function normativeOf({ number, on, validUntil }: PolicyFacts, today: Day): NormativeFacts {
  const known = { number, signedOn: on, effectiveOn: on, validUntil };
  return validUntil !== null && validUntil < today
    ? { ...known, state: 'expired', endedOn: addDays(validUntil, 1) }
    : { ...known, state: 'in-force' };
}

/** Documents that a later one of the same body on the same matter has ended (废止、替代). */
export function withSuccessors(items: readonly ImportItem[]): readonly ImportItem[] {
  const matterOf = ({ columnId, metadata }: ImportItem) => `${columnId} ${metadata?.topic}`;
  const documents = items.filter(({ normative }) => normative !== undefined);
  const groups = Map.groupBy(documents, matterOf);
  return items.map((item) => {
    if (!item.normative) return item;
    const next = groups
      .get(matterOf(item))!
      .filter(({ releasedAt }) => releasedAt > item.releasedAt)
      .sort((one, other) => (one.releasedAt < other.releasedAt ? -1 : 1))[0];
    const ended = next?.normative?.effectiveOn;
    if (!next || !ended || (item.normative.validUntil ?? ended) < ended) return item;
    // Named in the new document: superseded; ended by a separate sentence of it: repealed.
    const state = next.key.endsWith('0') ? 'superseded' : 'repealed';
    return { ...item, normative: { ...item.normative, state, endedOn: ended, endedBy: next.key } };
  });
}

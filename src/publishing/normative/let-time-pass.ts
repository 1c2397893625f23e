import type { Day } from '../../law/index.ts';
import { type Act, actNow, inTransaction } from '../../platform/index.ts';
import type { PublishingTools } from '../tools.ts';
import { carryOut, lockedDocument } from './act-on-document.ts';
import type { NormativeChange } from './lifecycle.ts';
import { type NormativeRules, usualNormativeRules } from './normative-rules.ts';

/**
 * Does to normative documents what time does (自动公布、施行、失效): registered ones whose text is public are
 * published, published ones whose day has come are in force, and those whose validity has run out are expired. May
 * run as often as one likes, on several servers at once. Gives back how many changed.
 */
export async function letTimePass(
  tools: PublishingTools,
  rules: NormativeRules = usualNormativeRules,
): Promise<number> {
  const act = actNow(tools.clock, { kind: 'system', name: '规范性文件到期' }, 'timetable');
  let changed = 0;
  for (const kind of ['publish', 'take-effect', 'expire'] as const)
    for (const id of await due(tools, kind, act.today))
      changed += Number(await change(tools, act, id, { kind }, rules));
  return changed;
}

async function due(
  tools: PublishingTools,
  kind: 'publish' | 'take-effect' | 'expire',
  today: Day,
): Promise<string[]> {
  const documents = tools.db
    .selectFrom('normative_document as document')
    .select('document.publication_id as id');
  const wanted =
    kind === 'publish'
      ? documents
          .innerJoin('publication', 'publication.id', 'document.publication_id')
          .where('document.state', '=', 'registered')
          .where('publication.released_revision', 'is not', null)
      : kind === 'take-effect'
        ? documents.where('document.state', '=', 'published').where('document.effective_on', '<=', today)
        : documents
            .where('document.state', 'in', ['published', 'in-force', 'amended'])
            .where('document.valid_until', '<', today);
  return (await wanted.orderBy('document.publication_id').execute()).map(({ id }) => id);
}

function change(tools: PublishingTools, act: Act, id: string, what: NormativeChange, rules: NormativeRules) {
  return inTransaction(tools.db, async (step) => {
    const row = await lockedDocument(step, id);
    return row !== undefined && (await carryOut(tools, step, act, row, what, rules)).ok;
  });
}

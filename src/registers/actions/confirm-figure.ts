import type { Grants } from '../../bodies/index.ts';
import { type Act, actorKey, done, type Outcome, type Refusal, refused } from '../../platform/index.ts';
import { registerActions } from '../permissions.ts';
import type { RegisterTools } from '../tools.ts';
import { nameOf } from '../write-entry.ts';
import { changeEntry } from './change-entry.ts';

/** Confirms a yearly figure against its source (确认年度数据); never by whoever entered it. */
export async function confirmFigure(
  tools: RegisterTools,
  on: { readonly act: Act; readonly grants: Grants; readonly id: string },
): Promise<Outcome<{ readonly id: string }>> {
  const { act } = on;
  const { name, permission } = registerActions['confirm-figure'];
  return changeEntry(
    tools,
    on,
    name,
    () => permission,
    (_, { kind, about, year, created_by, confirmed_at, figures }) => {
      if (kind !== 'yearly-figure') return refused(noFigure);
      if (confirmed_at !== null) return refused(alreadyConfirmed);
      if (created_by === actorKey(act.actor)) return refused(ownFigure);
      return done({
        set: { confirmed_at: act.at, confirmed_by: actorKey(act.actor), confirmed_by_name: nameOf(act) },
        audit: { new: { about, year, value: String(figures.value) } },
      });
    },
  );
}

const noFigure: Refusal = { code: 'figure-unknown', sentence: '只有年度数据需要确认。' };
const alreadyConfirmed: Refusal = { code: 'figure-confirmed', sentence: '这项数据已经确认。' };
const ownFigure: Refusal = {
  code: 'figure-own',
  sentence: '登记数据的人不能自己确认，请由另一位负责同志对照来源确认。',
};

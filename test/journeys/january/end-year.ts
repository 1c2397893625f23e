import assert from 'node:assert/strict';
import type { PublicBody } from '../../../src/bodies/index.ts';
import { closeYear } from '../../../src/demonstration/registers/fill-registers.ts';
import type { Act } from '../../../src/platform/index.ts';
import type { County } from '../../../src/server/index.ts';
import { employ } from './staff.ts';

/** The body that records nothing of its own and declares its year zero. */
export const silent = 'yunting';

/** Files from outside: nobody works here for it. */
export const outside = 'gongjijin';

/** What happens on the first days of January: figures and results of the year are entered, and people get accounts. */
export async function endYear(county: County, all: readonly PublicBody[]): Promise<void> {
  const { clock, registers } = county;
  const act: Act = {
    ...{
      actor: { kind: 'system', name: '测试' },
      at: clock.now(),
      today: clock.today(),
      requestId: 'january',
    },
  };
  const recording = all
    .filter(({ slug }) => slug !== silent)
    .map(({ id, slug, kind }) => ({
      ...{ bodyId: id, slug },
      sort: kind === 'government' ? ('county' as const) : (kind as 'township' | 'department'),
    }));
  assert.ok((await closeYear(registers, act, recording, 2025)).ok);
  for (const body of all) if (body.slug !== outside) await employ(county, act, body);
}

import { cite, type Day } from '../../law/index.ts';
import { done, type Outcome, refused } from '../../platform/index.ts';
import type { BodyAct } from '../body-act.ts';
import type { CountyBody } from '../county/county-file.ts';
import type { Level } from '../level.ts';
import { takeOver } from './import-county.ts';

/** What the first start asks for. */
export interface FoundCounty {
  /** E.g. 云溪县人民政府. */
  readonly name: string;
  readonly shortName: string;
  readonly slug: string;
  readonly level?: Level | undefined;
  readonly code?: string | null | undefined;
  readonly siteCode?: string | null | undefined;
  /** From when on its records reach; bodies below it cannot be older. */
  readonly since: Day;
  /** Province and city above it, the highest first. */
  readonly above?: readonly Pick<CountyBody, 'name' | 'shortName' | 'slug' | 'level'>[] | undefined;
  readonly administrator: {
    readonly name: string;
    readonly phone?: string | null | undefined;
    readonly email?: string | null | undefined;
  };
}

/** The county and the person who may set up everything else. */
export interface CountyFounded {
  readonly bodyId: string;
  readonly personId: string;
}

/** Sets up an empty installation (首次启动): the county and its first administrator. */
export const foundCounty: BodyAct<FoundCounty, CountyFounded> = {
  ...{ id: 'found-county', title: '首次启动', seenByPublic: true },
  ...{ allowedFor: [], reach: 'own-body', citation: cite('REG-03') },
  at: () => done([]),
  async carryOut(step, { above = [], administrator, ...county }): Promise<Outcome<CountyFounded>> {
    if (step.structure.versions.length > 0)
      return refused({ code: 'already-founded', sentence: '系统已经初始化，不能再次办理首次启动。' });
    const { since } = county;
    const higher = above.map((body, index) => ({
      ...{ ...body, kind: 'government' as const, since, parent: above[index - 1]?.slug ?? null },
    }));
    const first = { key: 'administrator', ...administrator, roles: [{ role: 'administrator' as const }] };
    const own: CountyBody = {
      ...{
        ...county,
        level: county.level ?? 'county',
        kind: 'government',
        parent: above.at(-1)?.slug ?? null,
      },
      people: [{ ...first, posts: [{ title: '系统管理员' }] }],
    };
    const taken = await takeOver(step, { bodies: [...higher, own] });
    if (!taken.ok) return taken;
    return done({ bodyId: taken.value.bodies[county.slug]!, personId: taken.value.people.administrator! });
  },
};

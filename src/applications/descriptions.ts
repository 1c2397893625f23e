import type { Day } from '../law/index.ts';
import type { RecordedAct } from './declared-act.ts';

/** What is applied for (申请内容): as it stands now, and what each correction took the place of, the oldest first. */
export interface Descriptions {
  readonly description: string;
  readonly superseded: readonly { readonly description: string; readonly until: Day }[];
}

/** What is applied for after its corrections (补正以后的申请内容); `first` is what was handed in. */
export function descriptionsOf(first: string, acts: readonly RecordedAct[]): Descriptions {
  return acts
    .filter(({ act }) => act === 'receive-correction')
    .reduce<Descriptions>(
      ({ description, superseded }, { on, facts }) => ({
        description: (facts as { readonly description: string }).description,
        superseded: [...superseded, { description, until: on }],
      }),
      { description: first, superseded: [] },
    );
}

import { useRef, useState } from 'react';
import { ApiProblem, api, type ReplyOf } from '../../../src/platform/contract.ts';
import { importContracts, type RawItem } from '../../../src/publishing/contract.ts';
import { newKey } from '../asking/use-acting.ts';
import { batchesOf } from './batches-of.ts';

type Reply = ReplyOf<typeof importContracts.importEntries>;

/** Something that was not taken over, or is to be looked at, and why. */
export type Looked = Reply['refused'][number];

/** How far an import has come. */
export interface ImportState {
  readonly step: 'ready' | 'running' | 'stopped' | 'done';
  readonly done: number;
  readonly imported: number;
  readonly refused: readonly Looked[];
  readonly pointedOut: readonly Looked[];
  /** Why it does not go on; it can be gone on with from here. */
  readonly problem: unknown;
}

const fresh: ImportState = {
  ...{ step: 'ready', done: 0, imported: 0, refused: [], pointedOut: [], problem: null },
};

/**
 * Hands the entries of a source over, batch after batch. A batch whose answer was lost is sent again under its own
 * key, so that nothing is done twice.
 */
export function useImport(entries: readonly RawItem[]) {
  const [state, setState] = useState(fresh);
  const isStopped = useRef(false);
  const begin = async () => {
    isStopped.current = false;
    let now: ImportState = { ...state, step: 'running', problem: null };
    setState(now);
    for (const batch of batchesOf(entries.slice(now.done))) {
      if (isStopped.current) break;
      const outcome = await handOver(now.done, batch);
      const isTooLong = outcome instanceof ApiProblem && [400, 413].includes(outcome.status);
      if (isTooLong && batch.length === 1) {
        const refused = [...now.refused, unfit(batch[0]!, outcome)];
        now = { ...now, done: now.done + 1, refused };
        setState(now);
        continue;
      }
      if (outcome instanceof ApiProblem) {
        now = { ...now, step: 'stopped', problem: outcome };
        return setState(now);
      }
      now = {
        ...{ ...now, done: now.done + batch.length, imported: now.imported + outcome.imported },
        refused: [...now.refused, ...outcome.refused],
        pointedOut: [...now.pointedOut, ...outcome.pointedOut],
      };
      setState(now);
    }
    setState({ ...now, step: now.done === entries.length ? 'done' : 'stopped' });
  };
  return {
    state,
    begin: () => void begin(),
    stop: () => {
      isStopped.current = true;
    },
  };
}

/** One entry that the server does not even look at, because it is too long or not in order. */
const unfit = ({ place, fields }: RawItem, { problem }: ApiProblem): Looked => ({
  ...{ place, title: fields.title ?? '', reasons: [problem.sentence] },
});

async function handOver(before: number, entries: readonly RawItem[]): Promise<Reply | ApiProblem> {
  const idempotencyKey = newKey();
  for (let attempt = 1; ; attempt += 1) {
    try {
      const body = { before, entries: entries.map(({ place, fields }) => ({ place, fields })) };
      return await api(importContracts.importEntries, { body: body as never }, { idempotencyKey });
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      if (error.status !== 0 || attempt === 3) return error;
    }
  }
}

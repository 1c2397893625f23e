import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query';
import {
  type ApiInput,
  type ApiProblem,
  api,
  type Contract,
  type ReplyOf,
} from '../../../src/platform/contract.ts';

/** What is special about one reading. */
export interface ReadingOptions {
  /** Not yet, as long as something is missing to ask for. */
  readonly when?: boolean;
  /** Keeps the last answer on the screen until the next one has come. */
  readonly keep?: boolean;
  /** Asked for once and not again by itself, because every reading is recorded. */
  readonly once?: boolean;
  /** Asked for again by itself after so many milliseconds, because others add to it. */
  readonly every?: number;
}

/** Reads from the server and keeps the answer fresh. */
export function useReading<C extends Contract>(
  contract: C,
  input: ApiInput<C>,
  { when = true, keep = false, once = false, every }: ReadingOptions = {},
): UseQueryResult<ReplyOf<C>, ApiProblem> {
  return useQuery<ReplyOf<C>, ApiProblem>({
    queryKey: [contract.path, input],
    queryFn: ({ signal }) => api(contract, input, { signal }),
    enabled: when,
    ...(once ? { staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false } : {}),
    ...(every === undefined ? {} : { refetchInterval: every }),
    ...(keep ? { placeholderData: keepPreviousData } : {}),
  });
}

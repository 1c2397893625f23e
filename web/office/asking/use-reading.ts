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
}

/** Reads from the server and keeps the answer fresh. */
export function useReading<C extends Contract>(
  contract: C,
  input: ApiInput<C>,
  { when = true, keep = false }: ReadingOptions = {},
): UseQueryResult<ReplyOf<C>, ApiProblem> {
  return useQuery<ReplyOf<C>, ApiProblem>({
    queryKey: [contract.path, input],
    queryFn: ({ signal }) => api(contract, input, { signal }),
    enabled: when,
    ...(keep ? { placeholderData: keepPreviousData } : {}),
  });
}

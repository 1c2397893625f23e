import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import {
  type ApiInput,
  type ApiProblem,
  api,
  type Contract,
  type ReplyOf,
} from '../../../src/platform/contract.ts';

/** Does something on the server. Afterwards everything on the screen is read again: one act may move many lists. */
export function useActing<C extends Contract>(
  contract: C,
): UseMutationResult<ReplyOf<C>, ApiProblem, ApiInput<C>> {
  const client = useQueryClient();
  return useMutation<ReplyOf<C>, ApiProblem, ApiInput<C>>({
    mutationFn: (input) => api(contract, input, { idempotencyKey: newKey() }),
    // A refusal, too, may tell of something new: somebody was quicker, or screening found something.
    onSettled: () => client.invalidateQueries(),
  });
}

/** A key that makes the repetition of a call harmless. crypto.randomUUID is missing where a county's own network has no HTTPS. */
export const newKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

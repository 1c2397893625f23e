import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import {
  type ApiInput,
  type ApiProblem,
  api,
  type Contract,
  type ReplyOf,
} from '../../../src/platform/contract.ts';

/** Something done on the server: its state, and how to do it. */
export interface Acting<C extends Contract>
  extends Pick<
    UseMutationResult<ReplyOf<C>, ApiProblem, ApiInput<C>>,
    'data' | 'error' | 'isPending' | 'isSuccess' | 'mutateAsync' | 'reset' | 'variables'
  > {
  /** A refusal is not thrown: it stands in `error`. */
  readonly mutate: (input: ApiInput<C>, after?: { readonly onSuccess: (reply: ReplyOf<C>) => void }) => void;
}

/** Does something on the server. Afterwards everything on the screen is read again: one act may move many lists. */
export function useActing<C extends Contract>(contract: C): Acting<C> {
  const client = useQueryClient();
  const acting = useMutation<ReplyOf<C>, ApiProblem, ApiInput<C>>({
    mutationFn: (input) => api(contract, input, { idempotencyKey: newKey() }),
    // A refusal, too, may tell of something new: somebody was quicker, or screening found something.
    onSettled: () => client.invalidateQueries(),
  });
  return {
    ...acting,
    // Reading again may take away the component that acted; only a promise outlives it, the library's callbacks do not.
    // What is shown once only, a password or a code, would be lost with them.
    mutate: (input, after) => void acting.mutateAsync(input).then(after?.onSuccess, () => undefined),
  };
}

/** A key that makes the repetition of a call harmless. crypto.randomUUID is missing where a county's own network has no HTTPS. */
export const newKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiProblem, forgetCsrfToken } from '../../../src/platform/contract.ts';

/** Under which the sign-in is kept. */
export const signInKey = ['sign-in'] as const;

/** What came from the server is kept here; whoever is told to sign in again does so without losing the page. */
export const asking: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: signInAgain }),
  mutationCache: new MutationCache({ onError: signInAgain }),
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      retry: (failures, error) => error instanceof ApiProblem && error.status === 0 && failures < 2,
    },
  },
});

function signInAgain(error: unknown): void {
  if (!(error instanceof ApiProblem) || error.problem.code !== 'not-signed-in') return;
  forgetCsrfToken();
  void asking.invalidateQueries({ queryKey: signInKey });
}

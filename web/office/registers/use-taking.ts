import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ApiProblem, api, type ReplyOf } from '../../../src/platform/contract.ts';
import { registerContracts } from '../../../src/registers/contract.ts';
import type { EnteredKind } from './register-kind.ts';

/** What is found in a filled-in sheet, row by row. */
export type TakenSheet = ReplyOf<typeof registerContracts.importSheet>;

/** Takes a filled-in sheet into a register, or only looks at what it would enter. */
export function useTaking(kind: EnteredKind, body: string, preview: boolean) {
  const client = useQueryClient();
  return useMutation<TakenSheet, ApiProblem, File>({
    mutationFn: (file) => {
      const query = { body, kind, ...(preview ? { preview: 'yes' as const } : {}) };
      return api(registerContracts.importSheet, { query }, { files: [file] });
    },
    onSuccess: () => (preview ? undefined : client.invalidateQueries()),
  });
}

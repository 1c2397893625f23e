import { type UseMutationResult, useMutation } from '@tanstack/react-query';
import {
  type ApiInput,
  ApiProblem,
  accountContracts,
  api,
  type Contract,
  csrfHeader,
} from '../../../src/platform/contract.ts';

/** Asks the server for a file that no link can name, because what it is made of does not fit into an address. */
export function useDownloading<C extends Contract>(
  contract: C,
  name: string,
): UseMutationResult<void, ApiProblem, ApiInput<C>> {
  return useMutation<void, ApiProblem, ApiInput<C>>({
    mutationFn: async (input) => save(name, await fileFrom(contract, (input as { body?: unknown }).body)),
  });
}

async function fileFrom({ path, method }: Contract, body: unknown): Promise<Blob> {
  const { csrfToken } = await api(accountContracts.current, {});
  const response = await fetch(path, {
    ...{ method, credentials: 'same-origin', body: JSON.stringify(body) },
    headers: { 'content-type': 'application/json', [csrfHeader]: csrfToken },
  }).catch(() => null);
  if (response?.ok) return response.blob();
  const said = await response?.json().catch(() => null);
  throw new ApiProblem(
    response?.status ?? 0,
    said?.sentence ? said : { code: 'no-answer', sentence: '文件没有取到，请检查网络后重试。' },
  );
}

function save(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

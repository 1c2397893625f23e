import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import {
  ApiProblem,
  accountContracts,
  api,
  csrfHeader,
  formOf,
  type ReplyOf,
} from '../../../src/platform/contract.ts';
import { publishingContracts } from '../../../src/publishing/contract.ts';
import type { DraftAttachment } from './draft.ts';

/** Where somebody who writes sees a file that is not public. */
export const uploadAddress = ({ file, name }: Pick<DraftAttachment, 'file' | 'name'>): string =>
  `/api/uploads/${file}/${encodeURIComponent(name)}`;

/** Sending files: how far it is, and why it failed. */
export interface Uploading {
  readonly send: (files: readonly File[], received: (files: readonly DraftAttachment[]) => void) => void;
  /** Of the bytes; null when nothing is being sent. */
  readonly share: number | null;
  readonly pending: boolean;
  readonly problem: ApiProblem | null;
}

/** Sends files to the store of files. */
export function useUploading(): Uploading {
  const [share, setShare] = useState<number | null>(null);
  const uploading = useMutation<readonly DraftAttachment[], ApiProblem, readonly File[]>({
    mutationFn: (files) => upload(files, setShare),
    onSettled: () => setShare(null),
  });
  return {
    ...{ share, pending: uploading.isPending, problem: uploading.error },
    send: (files, received) => uploading.mutate(files, { onSuccess: received }),
  };
}

/** Sends files with their progress, which fetch cannot tell. */
async function upload(
  files: readonly File[],
  tell: (share: number) => void,
): Promise<ReplyOf<typeof publishingContracts.uploadFiles>> {
  const { csrfToken } = await api(accountContracts.current, {});
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const failed = (status: number, sentence: string) =>
      reject(new ApiProblem(status, { code: 'upload-failed', sentence }));
    request.open('POST', publishingContracts.uploadFiles.path);
    request.responseType = 'json';
    request.setRequestHeader(csrfHeader, csrfToken);
    request.upload.onprogress = ({ loaded, total }) => tell(total > 0 ? loaded / total : 0);
    request.onerror = () => failed(0, '上传中断，请检查网络后重试。');
    request.onload = () => {
      if (request.status < 300) resolve(request.response);
      else if (request.response?.sentence) reject(new ApiProblem(request.status, request.response));
      else failed(request.status, '上传没有成功，请重试。');
    };
    request.send(formOf(files));
  });
}

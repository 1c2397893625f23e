import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useRef } from 'react';
import { applicationContracts } from '../../../../src/applications/contract.ts';
import { type ApiProblem, api } from '../../../../src/platform/contract.ts';
import { newKey } from '../../asking/use-acting.ts';
import { ProblemNotice } from '../../controls/problem-notice.tsx';

/** Takes a file that is to answer the application. */
export function AttachRecord({
  applicationId,
  attached,
}: {
  readonly applicationId: string;
  readonly attached: (id: string) => void;
}) {
  const client = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const uploading = useMutation<{ id: string }, ApiProblem, File>({
    mutationFn: (file) => {
      const called = { params: { id: applicationId }, query: { key: newKey() } };
      return api(applicationContracts.attachRecord, called, { files: [file] });
    },
    onSuccess: ({ id }) => attached(id),
    onSettled: () => client.invalidateQueries(),
  });
  return (
    <div className="stack-tight">
      <div>
        <Button type="primary" loading={uploading.isPending} onClick={() => input.current?.click()}>
          上传答复材料
        </Button>
      </div>
      <input
        ref={input}
        className="unseen"
        type="file"
        tabIndex={-1}
        aria-label="答复材料文件"
        accept=".pdf,.docx,.xlsx,.png,.jpg,.jpeg"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) uploading.mutate(file);
          event.target.value = '';
        }}
      />
      <small>PDF、DOCX、XLSX、PNG、JPEG，20 MB 以内。只保存看得见的各页，不保存原件。</small>
      <ProblemNotice problem={uploading.error} />
    </div>
  );
}

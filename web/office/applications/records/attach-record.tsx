import { useMutation, useQueryClient } from '@tanstack/react-query';
import { applicationContracts } from '../../../../src/applications/contract.ts';
import { type ApiProblem, api } from '../../../../src/platform/contract.ts';
import { newKey } from '../../asking/use-acting.ts';
import { FileButton } from '../../controls/file-button.tsx';
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
        <FileButton
          type="primary"
          loading={uploading.isPending}
          name="答复材料文件"
          accept=".pdf,.docx,.xlsx,.png,.jpg,.jpeg"
          chosen={([file]) => uploading.mutate(file!)}
        >
          上传答复材料
        </FileButton>
      </div>
      <small>PDF、DOCX、XLSX、PNG、JPEG，20 MB 以内。只保存看得见的各页，不保存原件。</small>
      <ProblemNotice problem={uploading.error} />
    </div>
  );
}

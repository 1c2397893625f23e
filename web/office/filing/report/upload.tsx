import { useMutation, useQueryClient } from '@tanstack/react-query';
import { filingContracts } from '../../../../src/filing/contract.ts';
import { type ApiProblem, api } from '../../../../src/platform/contract.ts';
import { newKey } from '../../asking/use-acting.ts';
import { FileButton } from '../../controls/file-button.tsx';
import { ProblemNotice } from '../../controls/problem-notice.tsx';
import type { Which } from './opened.ts';

/** Takes a report that was written elsewhere instead of the draft. */
export function Upload({ which, version }: { readonly which: Which; readonly version: number }) {
  const client = useQueryClient();
  const uploading = useMutation<unknown, ApiProblem, File>({
    mutationFn: (file) =>
      api(
        filingContracts.uploadReport,
        { params: which, query: { version, key: newKey() } },
        { files: [file] },
      ),
    onSettled: () => client.invalidateQueries(),
  });
  return (
    <div className="stack-tight">
      <FileButton
        block
        loading={uploading.isPending}
        name="上传年报文件"
        accept=".docx,.pdf,.xlsx,.txt,.html,.htm,.md,.json"
        chosen={([file]) => uploading.mutate(file!)}
      >
        改用上传的年报
      </FileButton>
      <small>DOCX、PDF、XLSX、网页、文本和本程序导出的 JSON 都可以；读不准的格子会列出来请您逐格确认。</small>
      <ProblemNotice problem={uploading.error} />
    </div>
  );
}

import { useMutation } from '@tanstack/react-query';
import { Alert } from 'antd';
import { type ApiProblem, api, type ReplyOf } from '../../../src/platform/contract.ts';
import { publishingContracts } from '../../../src/publishing/contract.ts';
import { FileButton } from '../controls/file-button.tsx';
import { ProblemNotice } from '../controls/problem-notice.tsx';
import type { Draft } from './draft.ts';

type Imported = ReplyOf<typeof publishingContracts.importDocument>;

/** Takes the text of a document over into the draft; what stands there already stays before it. */
export function ImportDocument({
  draft,
  change,
}: {
  readonly draft: Draft;
  readonly change: (change: Partial<Draft>) => void;
}) {
  const importing = useMutation<Imported, ApiProblem, File>({
    mutationFn: (file) => api(publishingContracts.importDocument, {}, { files: [file] }),
    onSuccess: ({ title, html, attachments }) => {
      const fresh = attachments.filter(({ file }) => !draft.attachments.some((one) => one.file === file));
      change({
        html: draft.html + html,
        ...(fresh.length > 0 ? { attachments: [...draft.attachments, ...fresh] } : {}),
        ...(draft.title.trim() ? {} : { title: title.slice(0, 200) }),
      });
    },
  });
  return (
    <div className="stack">
      <div className="page-acts">
        <FileButton
          size="small"
          loading={importing.isPending}
          name="选择要导入的文档"
          accept=".docx,.pdf,.html,.htm,.txt"
          chosen={([file]) => importing.mutate(file!)}
        >
          导入 DOCX、PDF 或网页
        </FileButton>
      </div>
      <div role="status">
        {importing.data?.notes.map((note) => (
          <Alert key={note} type="info" showIcon title={note} />
        ))}
      </div>
      <ProblemNotice problem={importing.error} />
    </div>
  );
}

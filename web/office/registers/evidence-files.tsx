import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { type ApiProblem, api } from '../../../src/platform/contract.ts';
import { registerContracts } from '../../../src/registers/contract.ts';
import { FileButton } from '../controls/file-button.tsx';
import { ProblemNotice } from '../controls/problem-notice.tsx';
import type { EntryDraft } from './entry-draft.ts';

type Files = EntryDraft['evidence'];

/** Files that prove an entry; a telephone offers its camera (佐证材料). */
export function EvidenceFiles({
  files,
  set,
}: {
  readonly files: Files;
  readonly set: (files: Files) => void;
}) {
  const uploading = useMutation<Files, ApiProblem, readonly File[]>({
    mutationFn: (chosen) => api(registerContracts.uploadEvidence, {}, { files: chosen }),
    onSuccess: (received) => set([...files, ...received]),
  });
  return (
    <fieldset className="stack-tight">
      <legend className="label">佐证材料</legend>
      {files.length > 0 && (
        <ul className="gaps">
          {files.map(({ file, name }) => (
            <li key={file}>
              {name}{' '}
              <Button
                size="small"
                aria-label={`移除${name}`}
                onClick={() => set(files.filter((one) => one.file !== file))}
              >
                移除
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div>
        <FileButton
          loading={uploading.isPending}
          name="选择佐证材料"
          several
          chosen={(chosen) => uploading.mutate(chosen)}
        >
          上传照片或文件
        </FileButton>
      </div>
      <small>通知、签到表、照片等，可以不传。</small>
      <ProblemNotice problem={uploading.error} />
    </fieldset>
  );
}

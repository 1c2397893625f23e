import { useMutation } from '@tanstack/react-query';
import { applicationContracts } from '../../../../src/applications/contract.ts';
import { type ApiProblem, api, type ReplyOf } from '../../../../src/platform/contract.ts';
import { FileButton } from '../../controls/file-button.tsx';
import { ProblemNotice } from '../../controls/problem-notice.tsx';

/** A file that proves a delivery, as the register refers to it. */
export type Proof = ReplyOf<typeof applicationContracts.uploadProof>[number];

/** Sends scans and photographs of receipts; they are sealed on the server before they are referred to. */
export function ProofUpload({
  applicationId,
  proofs,
  change,
}: {
  readonly applicationId: string;
  readonly proofs: readonly Proof[];
  readonly change: (proofs: readonly Proof[]) => void;
}) {
  const sending = useMutation<readonly Proof[], ApiProblem, readonly File[]>({
    mutationFn: (files) =>
      api(applicationContracts.uploadProof, { params: { id: applicationId } }, { files }),
    onSuccess: (kept) =>
      change([...proofs, ...kept.filter(({ file }) => proofs.every((one) => one.file !== file))]),
  });
  return (
    <div className="stack">
      <div>
        <FileButton
          loading={sending.isPending}
          name="送达凭证"
          accept=".pdf,.jpg,.jpeg,.png,.docx,.ofd"
          several
          chosen={(files) => sending.mutate(files)}
        >
          上传送达凭证
        </FileButton>
      </div>
      <small className="hint">
        回执、签收单的扫描件或者照片，每个不超过 10 MB，加密保存，文件名不保留。与送达、退回日期一并登记。
      </small>
      {proofs.length > 0 && <p role="status">已上传 {proofs.length} 个凭证。</p>}
      <ProblemNotice problem={sending.error} />
    </div>
  );
}

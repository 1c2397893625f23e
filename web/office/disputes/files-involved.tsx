import { Link } from '@tanstack/react-router';
import type { DisputeFile } from './dispute-file.ts';

/** The way to what is challenged, to the dispute before this one, and to the suit that may follow. */
export function FilesInvolved({ file }: { readonly file: DisputeFile }) {
  const { dispute, subject } = file;
  return (
    <div className="page-acts">
      {subject.kind === 'application' && (
        <Link to="/applications/$id" params={{ id: subject.id! }}>
          所涉的申请
        </Link>
      )}
      {subject.kind === 'publication' && (
        <Link to="/publications/$id" params={{ id: subject.id! }}>
          所涉的公开信息
        </Link>
      )}
      {file.priorId && (
        <Link to="/disputes/$id" params={{ id: file.priorId }}>
          在先的行政复议
        </Link>
      )}
      {dispute.procedure === 'reconsideration' && dispute.stage === 'concluded' && (
        <Link
          to="/disputes/new"
          search={{
            body: file.bodyId,
            prior: file.id,
            ...(subject.kind === 'application' ? { about: subject.id! } : {}),
          }}
        >
          登记复议后的诉讼
        </Link>
      )}
    </div>
  );
}

import { Alert } from 'antd';
import { ApiProblem } from '../../../src/platform/contract.ts';

/** Says what went wrong, by which provision, and when it may be tried again. Shows nothing while all is well. */
export function ProblemNotice({ problem }: { readonly problem: unknown }) {
  if (!problem) return null;
  if (!(problem instanceof ApiProblem))
    return <Alert type="error" showIcon role="alert" title="页面出现故障，请刷新后重试。" />;
  const { sentence, citation, fields = [] } = problem.problem;
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={sentence}
      description={
        citation || fields.length > 0 ? (
          <>
            {fields.map((field) => (
              <p key={`${field.path}${field.sentence}`}>{field.sentence}</p>
            ))}
            {citation && <p>依据：{citation.label}</p>}
          </>
        ) : undefined
      }
    />
  );
}

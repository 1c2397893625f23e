import { applicationContracts, evidencePurposes } from '../../../../src/applications/contract.ts';
import { useReading } from '../../asking/use-reading.ts';
import { chineseMoment } from '../../controls/chinese-time.ts';
import { Loaded } from '../../controls/loaded.tsx';
import { readableSize } from '../../controls/readable-size.ts';

/** What the applicant sent along, kept encrypted; every opening is recorded. */
export function SentEvidence({ id }: { readonly id: string }) {
  const evidence = useReading(applicationContracts.listEvidence, { params: { id } });
  const address = (one: string) =>
    applicationContracts.openEvidence.path.replace(':id', id).replace(':evidence', one);
  return (
    <Loaded reading={evidence}>
      {({ closed, files }) =>
        files.length > 0 && (
          <section className="panel stack" aria-labelledby="evidence">
            <h2 id="evidence">申请人提交的材料</h2>
            <p className="quiet">
              {closed
                ? '材料已加密保存，只对办理这件申请的人员开放。'
                : '材料已加密保存。每次查看都会记入审计日志。'}
            </p>
            <ul className="attachments letters">
              {files.map(({ id: one, purpose, size, sentAt }) => (
                <li key={one}>
                  {closed ? (
                    evidencePurposes[purpose]
                  ) : (
                    <a href={address(one)} target="_blank" rel="noopener">
                      {evidencePurposes[purpose]}
                    </a>
                  )}
                  <small>
                    {readableSize(size)}，{chineseMoment(sentAt)}收到
                  </small>
                </li>
              ))}
            </ul>
          </section>
        )
      }
    </Loaded>
  );
}

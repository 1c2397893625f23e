import { applicationContracts, evidencePurposes } from '../../../../src/applications/contract.ts';
import { useReading } from '../../asking/use-reading.ts';
import { chineseMoment } from '../../controls/chinese-time.ts';
import { Loaded } from '../../controls/loaded.tsx';
import { readableSize } from '../../controls/readable-size.ts';

/** The files that the applicant sent along: sealed until one is opened, and every opening is recorded. */
export function EvidencePanel({ id }: { readonly id: string }) {
  const evidence = useReading(applicationContracts.listEvidence, { params: { id } });
  const address = (one: string) =>
    applicationContracts.openEvidence.path.replace(':id', id).replace(':evidence', one);
  return (
    <Loaded reading={evidence}>
      {(files) =>
        files.length > 0 && (
          <section className="panel stack" aria-labelledby="evidence">
            <h2 id="evidence">申请人提交的材料</h2>
            <p className="quiet">材料已加密保存。每次打开都会记入审计日志。</p>
            <ul>
              {files.map(({ id: one, purpose, size, sentAt }) => (
                <li key={one}>
                  <a href={address(one)} target="_blank" rel="noopener">
                    {evidencePurposes[purpose]}（{readableSize(size)}，{chineseMoment(sentAt)}收到）
                  </a>
                </li>
              ))}
            </ul>
          </section>
        )
      }
    </Loaded>
  );
}

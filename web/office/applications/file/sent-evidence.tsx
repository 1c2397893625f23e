import { applicationContracts, evidencePurposes } from '../../../../src/applications/contract.ts';
import { useReading } from '../../asking/use-reading.ts';
import { chineseMoment } from '../../controls/chinese-time.ts';
import { readableSize } from '../../controls/readable-size.ts';

/** What the applicant sent along, kept encrypted; every opening is recorded. */
export function SentEvidence({ id }: { readonly id: string }) {
  const { data = [] } = useReading(applicationContracts.listEvidence, { params: { id } });
  if (data.length === 0) return null;
  const address = (evidence: string) =>
    applicationContracts.openEvidence.path.replace(':id', id).replace(':evidence', evidence);
  return (
    <section className="panel stack" aria-labelledby="evidence">
      <h2 id="evidence">申请人提交的材料</h2>
      <p className="quiet">材料已加密保存。每次查看都会记入审计日志。</p>
      <ul className="attachments letters">
        {data.map((one) => (
          <li key={one.id}>
            <a href={address(one.id)} target="_blank" rel="noopener">
              {evidencePurposes[one.purpose]}
            </a>
            <small>
              {readableSize(one.size)}，{chineseMoment(one.sentAt)}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}

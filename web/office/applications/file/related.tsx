import { Link } from '@tanstack/react-router';
import { applicationContracts, applicationStates } from '../../../../src/applications/contract.ts';
import type { ReplyOf } from '../../../../src/platform/contract.ts';
import { useReading } from '../../asking/use-reading.ts';
import { chineseDay } from '../../controls/chinese-time.ts';

type Related = ReplyOf<typeof applicationContracts.relatedApplications>['related'][number];

/** Applications that ask for the same, and others of the same applicant or about the same thing. */
export function RelatedApplications({ id }: { readonly id: string }) {
  const { data } = useReading(applicationContracts.relatedApplications, { params: { id } });
  if (!data || data.duplicates.length + data.related.length === 0) return null;
  return (
    <section className="panel stack" aria-labelledby="related">
      <h2 id="related">重复和相关的申请</h2>
      {data.duplicates.length > 0 && (
        <>
          <p className="wrong">下列申请内容相同。同一申请人已经得到答复的，可以不予重复处理。</p>
          <RelatedList lines={data.duplicates} />
        </>
      )}
      {data.related.length > 0 && (
        <>
          <p className="quiet">同一申请人的，或者内容相近的。</p>
          <RelatedList lines={data.related} />
        </>
      )}
    </section>
  );
}

const RelatedList = ({ lines }: { readonly lines: readonly Related[] }) => (
  <ul className="gaps earlier">
    {lines.map(({ id, number, submittedOn, state, description, sameApplicant, reply }) => (
      <li key={id}>
        <Link to="/applications/$id" params={{ id }}>
          {number ?? '未登记'}
        </Link>{' '}
        {description.slice(0, 60)}
        <small>
          {chineseDay(submittedOn)}，{applicationStates[state]}
          {sameApplicant && '，同一申请人'}
          {reply && `，${chineseDay(reply.dated)}以${reply.number}答复`}
        </small>
      </li>
    ))}
  </ul>
);

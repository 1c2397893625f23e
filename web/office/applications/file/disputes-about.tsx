import { Link } from '@tanstack/react-router';
import { disputeContracts } from '../../../../src/disputes/contract.ts';
import { useReading } from '../../asking/use-reading.ts';
import { DisputeLines } from '../../disputes/dispute-lines.tsx';
import type { ApplicationFile } from './application.ts';

/** Disputes about the reply to an application; a new one is entered from here. */
export function DisputesAbout({ file }: { readonly file: ApplicationFile }) {
  const { data = [] } = useReading(disputeContracts.listDisputes, { query: { about: file.id } });
  if (!file.deliveredOn && data.length === 0) return null;
  return (
    <section className="panel stack" aria-labelledby="disputes">
      <h2 id="disputes">行政复议、行政诉讼</h2>
      {data.length === 0 ? (
        <p className="quiet">没有因这件申请的复议、诉讼。</p>
      ) : (
        <DisputeLines lines={data} caption="因这件申请的复议、诉讼" />
      )}
      <div>
        <Link to="/disputes/new" search={{ about: file.id, body: file.bodyId }}>
          登记复议、诉讼
        </Link>
      </div>
    </section>
  );
}

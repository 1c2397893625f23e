import { Link } from '@tanstack/react-router';
import type { ReplyOf } from '../../../src/platform/contract.ts';
import { actOfStage, rectificationStages, registerContracts } from '../../../src/registers/contract.ts';
import { useReading } from '../asking/use-reading.ts';
import { chineseDay, daysUntil } from '../controls/chinese-time.ts';
import { Loaded } from '../controls/loaded.tsx';
import { EvidenceLinks } from './evidence-links.tsx';
import { type RegisterPlace, useRegisterPlace } from './use-register-place.ts';
import './registers.css';

/** A finding with the steps that followed. */
export type Chain = ReplyOf<typeof registerContracts.listRectifications>[number];

/** Every finding of the year, and older ones still open, as a chain of its steps (整改销号). */
export function Rectifications({ place }: { readonly place: RegisterPlace }) {
  const { body, year } = place;
  const reading = useReading(registerContracts.listRectifications, { query: { body } });
  return (
    <section className="panel">
      <h2>整改进展</h2>
      <Loaded reading={reading}>
        {(chains) => {
          const shown = chains.filter(
            ({ finding, steps, isClosed }) =>
              !isClosed || finding.year === year || steps.at(-1)?.year === year,
          );
          if (shown.length === 0) return <p className="quiet">没有需要整改的问题。</p>;
          return (
            <ul className="chains">
              {shown
                .toSorted((one, other) => rank(one) - rank(other))
                .map((chain) => (
                  <ChainItem key={chain.finding.id} chain={chain} />
                ))}
            </ul>
          );
        }}
      </Loaded>
    </section>
  );
}

const rank = ({ isOverdue, isClosed }: Chain) => (isOverdue ? 0 : isClosed ? 2 : 1);

function ChainItem({ chain: { finding, steps, stage, isClosed, next, ...due } }: { readonly chain: Chain }) {
  const { may, today } = useRegisterPlace({ body: finding.bodyId });
  return (
    <li className="chain">
      <h3>
        {finding.title}{' '}
        <span className="state" data-state={isClosed ? 'released' : due.isOverdue ? 'missing' : 'stale'}>
          {rectificationStages[stage]}
        </span>
      </h3>
      <RectificationDue {...due} isClosed={isClosed} today={today} />
      <ol className="chain-steps">
        {[finding, ...steps].map((step) => (
          <li key={step.id}>
            <strong>{rectificationStages[step.stage ?? 'finding']}</strong> {chineseDay(step.on)}{' '}
            {step.id !== finding.id && step.title !== '整改进展' && step.title}{' '}
            <small>
              {step.enteredBy} 登记{step.note && `：${step.note}`}
            </small>
            <EvidenceLinks entry={step} />
          </li>
        ))}
      </ol>
      <div className="line-acts">
        {next
          .filter((one) => may(actOfStage(one)))
          .map((one) => (
            <Link
              key={one}
              to="/registers/$kind/new"
              params={{ kind: 'rectification' }}
              search={{ body: finding.bodyId, year: finding.year, follows: finding.id, stage: one }}
            >
              {rectificationStages[one]}
            </Link>
          ))}
        {!isClosed && next.every((one) => !may(actOfStage(one))) && (
          <small>
            接下来由{next.some((one) => actOfStage(one) === 'judge') ? '复审、终审人员核查' : '经办人员办理'}
            。
          </small>
        )}
      </div>
    </li>
  );
}

/** Until when a finding is to be put right, and how late it is. */
export function RectificationDue({
  deadline,
  isOverdue,
  isClosed,
  today,
}: Pick<Chain, 'deadline' | 'isOverdue' | 'isClosed'> & { readonly today: string }) {
  if (isClosed) return null;
  if (!deadline) return <p className="quiet">没有定整改期限</p>;
  const left = daysUntil(today, deadline);
  return (
    <p className="due" data-late={isOverdue ? 'yes' : left <= soonDays ? 'soon' : 'no'}>
      整改期限 {chineseDay(deadline)}
      {isOverdue && <strong>，已超期 {-left} 天</strong>}
      {!isOverdue && left >= 0 && `，还有 ${left} 天`}
    </p>
  );
}

const soonDays = 3;

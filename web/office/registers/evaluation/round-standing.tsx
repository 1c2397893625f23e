import { useState } from 'react';
import { evaluationContracts, registerActions } from '../../../../src/registers/contract.ts';
import { useActing } from '../../asking/use-acting.ts';
import { ActButton } from '../../controls/act-button.tsx';
import { ActDialog } from '../../controls/act-dialog.tsx';
import { chineseMoment } from '../../controls/chinese-time.ts';
import { ProblemNotice } from '../../controls/problem-notice.tsx';
import { useBodies } from '../../shell/use-bodies.ts';
import type { RegisterPlace } from '../use-register-place.ts';
import { AnswerCounts } from './answer-counts.tsx';
import type { Round } from './round.ts';

const labels = {
  open: registerActions['open-evaluation'].label,
  close: registerActions['close-evaluation'].label,
};

/** The evaluation of a body and year: not yet, open with what has come in so far, or closed with its counts. */
export function RoundStanding({
  place: { body, year, may },
  round,
}: {
  readonly place: RegisterPlace;
  readonly round: Round | null;
}) {
  const opening = useActing(evaluationContracts.openEvaluation);
  const [isClosing, setClosing] = useState(false);
  const { all, nameOf } = useBodies();
  const slug = all.find(({ id }) => id === body)?.slug;
  return (
    <section className="panel stack-tight" aria-labelledby="round">
      <h2 id="round">
        {nameOf(body)} {year} 年网上评议
      </h2>
      {round === null && <p>还没有发起。发起以后，公众网站的“社会评议”开始征集。</p>}
      {round === null && may('open-evaluation') && (
        <div>
          <ActButton
            type="primary"
            loading={opening.isPending}
            onClick={() => opening.mutate({ body: { bodyId: body, year } })}
          >
            {labels.open}
          </ActButton>
        </div>
      )}
      {round && (
        <>
          <p role="status">
            {round.closedAt
              ? `已于 ${chineseMoment(round.closedAt)} 截止，收回 ${round.answers} 份。`
              : `自 ${chineseMoment(round.openedAt)} 起征集，已收到 ${round.answers} 份。`}{' '}
            <a href={`/evaluation/${slug}/${year}`}>
              {round.closedAt ? '公众网站上的结果' : '公众网站上的评议表'}
            </a>
          </p>
          <AnswerCounts round={round} />
          <Suggestions round={round} />
        </>
      )}
      {round && !round.closedAt && may('close-evaluation') && (
        <div>
          <ActButton onClick={() => setClosing(true)}>{labels.close}</ActButton>
        </div>
      )}
      <ProblemNotice problem={opening.error} />
      {isClosing && round && (
        <ActDialog
          title={labels.close}
          explained={`截止后不再收取。各题的份数在公众网站公布；评议结果连同份数记入台账，由 ${year} 年年报采用。`}
          contract={evaluationContracts.closeEvaluation}
          params={{ id: round.id }}
          asked={[{ name: 'result', label: '评议结果', hint: '如：满意、基本满意。按各题的份数如实填写。' }]}
          shape={({ result }) => ({ result })}
          close={() => setClosing(false)}
        />
      )}
    </section>
  );
}

function Suggestions({ round: { suggestions } }: { readonly round: Round }) {
  if (suggestions.length === 0) return null;
  return (
    <details>
      <summary>意见建议 {suggestions.length} 条（只供改进工作，不公开）</summary>
      <ul className="gaps">
        {suggestions.map((words, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: nobody signs a suggestion, two may be alike
          <li key={index}>{words}</li>
        ))}
      </ul>
    </details>
  );
}

import {
  evaluationChoiceIds,
  evaluationChoices,
  evaluationQuestionIds,
  evaluationQuestions,
} from '../../../../src/registers/contract.ts';
import { LinesTable } from '../../controls/lines-table.tsx';
import type { Round } from './round.ts';

/** How often each answer was given to each question. */
export function AnswerCounts({ round: { counts, closedAt, answers } }: { readonly round: Round }) {
  if (answers === 0) return <p className="quiet">还没有人填写。</p>;
  return (
    <LinesTable
      caption={`各题的回答${closedAt ? '' : '（到现在为止）'}`}
      heads={['题目', ...evaluationChoiceIds.map((choice) => evaluationChoices[choice])]}
    >
      {evaluationQuestionIds.map((question) => (
        <tr key={question}>
          <td className="title">{evaluationQuestions[question]}</td>
          {evaluationChoiceIds.map((choice) => (
            <td key={choice} data-label={evaluationChoices[choice]}>
              {counts[question]?.[choice] ?? 0} 份
            </td>
          ))}
        </tr>
      ))}
    </LinesTable>
  );
}

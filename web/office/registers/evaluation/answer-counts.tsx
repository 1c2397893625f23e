import {
  evaluationChoiceIds,
  evaluationChoices,
  evaluationQuestionIds,
  evaluationQuestions,
} from '../../../../src/registers/contract.ts';
import type { Round } from './round.ts';

/** How often each answer was given to each question. */
export function AnswerCounts({ round: { counts, closedAt, answers } }: { readonly round: Round }) {
  if (answers === 0) return <p className="quiet">还没有人填写。</p>;
  return (
    <table className="lines stacking">
      <caption className="unseen">各题的回答{closedAt ? '' : '（到现在为止）'}</caption>
      <thead>
        <tr>
          <th scope="col">题目</th>
          {evaluationChoiceIds.map((choice) => (
            <th key={choice} scope="col">
              {evaluationChoices[choice]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
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
      </tbody>
    </table>
  );
}

import { type Act, done, inTransaction, type Outcome, refused } from '../../platform/index.ts';
import type { EvaluationTools } from './evaluation-round.ts';
import {
  type EvaluationChoice,
  type EvaluationChoices,
  type EvaluationQuestion,
  evaluationChoiceIds,
  evaluationQuestionIds,
} from './questions.ts';

/** Most signs of a suggestion. */
export const longestSuggestion = 500;

/**
 * Takes what somebody answered (填写社会评议). Neither who it was nor where it came from is kept. The overall question
 * must be answered, the others may.
 */
export async function takeEvaluation(
  { db, newId }: Pick<EvaluationTools, 'db' | 'newId'>,
  act: Act,
  given: { readonly bodyId: string; readonly year: number; readonly form: Readonly<Record<string, string>> },
): Promise<Outcome<{ readonly id: string }>> {
  const choices = choicesIn(given.form);
  if (choices.overall === undefined)
    return refused({ code: 'overall-missing', field: 'overall', sentence: '请先回答第一题，再提交。' });
  return inTransaction(db, async (step) => {
    const round = await step
      .selectFrom('evaluation_round')
      .select('id')
      .where('body_id', '=', given.bodyId)
      .where('year', '=', given.year)
      .where('closed_at', 'is', null)
      // Nobody closes it between counting and this answer.
      .forShare()
      .executeTakeFirst();
    if (!round) return refused({ code: 'evaluation-closed', sentence: '这次社会评议已经截止。' });
    const id = newId();
    const words = (given.form.words ?? '').trim().slice(0, longestSuggestion);
    await step
      .insertInto('evaluation_answer')
      .values({ id, round_id: round.id, given_at: act.at, choices: JSON.stringify(choices), words })
      .execute();
    return done({ id });
  });
}

function choicesIn(form: Readonly<Record<string, string>>): EvaluationChoices {
  return Object.fromEntries(
    evaluationQuestionIds.flatMap((question): [EvaluationQuestion, EvaluationChoice][] => {
      const choice = evaluationChoiceIds.find((known) => known === form[question]);
      return choice ? [[question, choice]] : [];
    }),
  );
}

/** What a public evaluation asks (社会评议的题目); the first one counts as the overall judgement. */
export const evaluationQuestions = {
  overall: '总体上，您对这个机关的政府信息公开工作是否满意？',
  timely: '该公开的信息公开得是否及时？',
  complete: '公开的内容是否齐全、看得懂？',
  findable: '您要找的信息是否容易找到？',
  responsive: '申请公开、咨询和留言是否得到认真答复？',
} as const;

/** A question by its id. */
export type EvaluationQuestion = keyof typeof evaluationQuestions;

/** What may be answered. */
export const evaluationChoices = {
  satisfied: '满意',
  fair: '基本满意',
  dissatisfied: '不满意',
  unknown: '不了解',
} as const;

/** An answer by its id. */
export type EvaluationChoice = keyof typeof evaluationChoices;

/** All questions in the order they are asked. */
export const evaluationQuestionIds = Object.keys(evaluationQuestions) as readonly EvaluationQuestion[];

/** All answers in the order they are offered. */
export const evaluationChoiceIds = Object.keys(evaluationChoices) as readonly EvaluationChoice[];

/** What one person answered; what was not answered is left out. */
export type EvaluationChoices = Readonly<Partial<Record<EvaluationQuestion, EvaluationChoice>>>;

/** How often each answer was given, by question. */
export type EvaluationCounts = Readonly<
  Record<EvaluationQuestion, Readonly<Record<EvaluationChoice, number>>>
>;

/** Counts answers; nobody's silence is taken for an answer. */
export function countChoices(all: readonly EvaluationChoices[]): EvaluationCounts {
  const countOf = (question: EvaluationQuestion, choice: EvaluationChoice) =>
    all.filter((one) => one[question] === choice).length;
  return Object.fromEntries(
    evaluationQuestionIds.map((question) => [
      question,
      Object.fromEntries(evaluationChoiceIds.map((choice) => [choice, countOf(question, choice)])),
    ]),
  ) as EvaluationCounts;
}

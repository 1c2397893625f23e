import { z } from 'zod';
import { contract, id } from '../../platform/contract.ts';

export {
  evaluationChoiceIds,
  evaluationChoices,
  evaluationQuestionIds,
  evaluationQuestions,
} from './questions.ts';

const year = z.coerce.number().int().min(2008).max(2999);
const counts = z.record(z.string(), z.record(z.string(), z.number()));

/** What the office asks about public evaluations, and how it opens and closes them (社会评议接口). */
export const evaluationContracts = {
  listEvaluations: contract({
    ...{ method: 'GET', path: '/api/evaluations', summary: '社会评议' },
    query: z.object({ body: id.optional(), year: year.optional() }),
    reply: z.object({
      evaluations: z.array(
        z.object({
          ...{ id, bodyId: id, year: z.number(), openedAt: z.string(), closedAt: z.string().nullable() },
          answers: z.number(),
          /** How often each answer was given: so far, or in all once it is closed. */
          counts,
          /** What people suggested; for the body itself, never for the public. */
          suggestions: z.array(z.string()),
        }),
      ),
    }),
  }),
  openEvaluation: contract({
    ...{ method: 'POST', path: '/api/evaluations', summary: '发起社会评议' },
    body: z.object({ bodyId: id, year }),
    reply: z.object({ id }),
  }),
  closeEvaluation: contract({
    ...{ method: 'POST', path: '/api/evaluations/:id/close', summary: '截止社会评议' },
    params: z.object({ id }),
    body: z.object({ result: z.string().trim().min(1).max(100) }),
    reply: z.object({ entryId: id }),
  }),
};

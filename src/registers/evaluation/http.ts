import { type Grants, readableBodies } from '../../bodies/index.ts';
import { done, type RequestContext, type Route, route } from '../../platform/index.ts';
import { closeEvaluation } from './close-evaluation.ts';
import { evaluationContracts as contracts } from './contract.ts';
import { type EvaluationRound, type EvaluationTools, evaluationRounds } from './evaluation-round.ts';
import { openEvaluation } from './open-evaluation.ts';
import { countChoices } from './questions.ts';

type Context = RequestContext<Grants>;

const mostSuggestions = 200;

/** The addresses under which the office keeps public evaluations. */
export function evaluationRoutes(tools: EvaluationTools): readonly Route<Grants>[] {
  return [
    route(contracts.listEvaluations, async ({ query }, { act, grants }: Context) => {
      const mine = readableBodies(grants, await tools.structureOn(act.today));
      const bodyIds = query.body ? mine.filter((id) => id === query.body) : mine;
      const rounds = await evaluationRounds(tools.db, {
        ...{ bodyIds, ...(query.year !== undefined && { year: query.year }) },
      });
      const evaluations = await Promise.all(
        rounds.map(async (round) => ({ ...round, ...(await answersTo(tools, round)) })),
      );
      return done({ evaluations });
    }),
    route(contracts.openEvaluation, ({ body }, { act, grants }: Context) =>
      openEvaluation(tools, { act, grants }, body),
    ),
    route(contracts.closeEvaluation, ({ params: { id }, body }, { act, grants }: Context) =>
      closeEvaluation(tools, { act, grants }, { id, result: body.result }),
    ),
  ];
}

async function answersTo({ db }: EvaluationTools, { id, counts }: EvaluationRound) {
  const rows = await db
    .selectFrom('evaluation_answer')
    .select(['choices', 'words'])
    .where('round_id', '=', id)
    .orderBy('given_at')
    .execute();
  return {
    answers: rows.length,
    counts: counts ?? countChoices(rows.map(({ choices }) => choices)),
    suggestions: rows.flatMap(({ words }) => (words === '' ? [] : [words])).slice(0, mostSuggestions),
  };
}

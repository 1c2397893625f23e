import { type Grants, readableBodies } from '../../bodies/index.ts';
import type { WorkingCalendar } from '../../law/index.ts';
import { type RequestContext, type Route, route } from '../../platform/index.ts';
import type { PublishingTools } from '../tools.ts';
import type { FeedbackAct } from './act-on-feedback.ts';
import { answerFeedback } from './answer-feedback.ts';
import { feedbackContracts as contracts } from './contract.ts';
import { listFeedback } from './list-feedback.ts';
import { openFeedbackContact } from './open-contact.ts';
import { publishAnswer, takeBackAnswer } from './publish-answer.ts';

type Context = RequestContext<Grants>;

/** The addresses of messages from the public. */
export function feedbackRoutes(
  tools: PublishingTools,
  calendar: () => WorkingCalendar,
): readonly Route<Grants>[] {
  const on = (id: string, { act, grants }: Context): FeedbackAct => ({ act, grants, id });
  return [
    route(contracts.listFeedback, async ({ query }, { act, grants }: Context) => {
      const structure = await tools.structureOn(act.today);
      const all = readableBodies(grants, structure);
      return [
        ...(await listFeedback(tools.db, {
          ...{ calendar: calendar(), grants, ancestors: structure.ancestors, today: act.today },
          bodies: query.body ? all.filter((id) => id === query.body) : all,
          ...(query.open === undefined ? {} : { open: query.open === 'true' }),
        })),
      ];
    }),
    route(contracts.answerFeedback, ({ params, body }, context: Context) =>
      answerFeedback(tools, on(params.id, context), body.answer),
    ),
    route(contracts.publishAnswer, ({ params, body }, context: Context) =>
      publishAnswer(tools, on(params.id, context), body),
    ),
    route(contracts.takeBackAnswer, ({ params, body }, context: Context) =>
      takeBackAnswer(tools, on(params.id, context), body.reason),
    ),
    route(contracts.openFeedbackContact, ({ params, body }, context: Context) =>
      openFeedbackContact(tools, on(params.id, context), body.reason),
    ),
  ];
}

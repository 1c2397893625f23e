import type { Grants } from '../../bodies/index.ts';
import { type RequestContext, type Route, route } from '../../platform/index.ts';
import { columnsOf } from '../released/columns-of.ts';
import type { PublishingTools } from '../tools.ts';
import { chooseField, endField } from './choose-fields.ts';
import { chosenFields } from './chosen-fields.ts';
import { catalogueContracts as contracts } from './contract.ts';
import { declareNotApplicable, revokeNotApplicable } from './declare-not-applicable.ts';
import { coverage, fieldStandings } from './gaps.ts';
import { standardFields } from './items.ts';
import { itemsOutside, notApplicable } from './not-applicable.ts';

type Context = RequestContext<Grants>;

/** The addresses of what a body must publish: items of the law, fields of the standard catalogue. */
export function catalogueRoutes(tools: PublishingTools): readonly Route<Grants>[] {
  const { db } = tools;
  return [
    route(contracts.listFields, async ({ query }, { act }: Context) => {
      const today = act.today;
      const chosen = (await chosenFields(db, [query.body], today)).map(({ field }) => field);
      const standings = fieldStandings(chosen, await columnsOf(db, query.body, today), today);
      const standingOf = (field: string) => {
        const found = standings.find(({ item }) => item.id === field);
        if (!found) return null;
        const { state, sentence, count, newestOn } = found;
        const columns = found.columns.map(({ id, name }) => ({ id, name }));
        return { state, sentence, count, newestOn, columns };
      };
      return {
        coverage: coverage(standings),
        fields: standardFields.map(({ id, label }) => ({ id, label, standing: standingOf(id) })),
      };
    }),
    route(contracts.chooseField, ({ body }, { act, grants }: Context) =>
      chooseField(tools, act, grants, body),
    ),
    route(contracts.endField, ({ body }, { act, grants }: Context) => endField(tools, act, grants, body)),
    route(contracts.listNotApplicable, async ({ query }, { act }: Context) => {
      const { all } = await tools.structureOn(act.today);
      const body = all.find(({ id }) => id === query.body);
      if (!body) return [];
      const columns = await columnsOf(db, body.id, act.today);
      return [...itemsOutside(body, columns, await notApplicable(db, [body.id], act.today))];
    }),
    route(contracts.declareNotApplicable, ({ body }, { act, grants }: Context) =>
      declareNotApplicable(tools, act, grants, body),
    ),
    route(contracts.revokeNotApplicable, ({ body }, { act, grants }: Context) =>
      revokeNotApplicable(tools, act, grants, body),
    ),
  ];
}

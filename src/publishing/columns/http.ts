import type { Grants } from '../../bodies/index.ts';
import { type RequestContext, type Route, route } from '../../platform/index.ts';
import { chosenFields } from '../catalogue/chosen-fields.ts';
import { itemsFor, standardFields } from '../catalogue/items.ts';
import { given } from '../given.ts';
import { columnsOf } from '../released/columns-of.ts';
import type { PublishingTools } from '../tools.ts';
import { arrangeColumn, type ColumnChange } from './arrange-column.ts';
import { closeColumn } from './close-column.ts';
import { columnContracts as contracts } from './contracts.ts';
import { openColumn } from './open-column.ts';

type Context = RequestContext<Grants>;

/** The addresses of columns: what a body has, what they may stand for, how they are changed (栏目). */
export function columnRoutes(tools: PublishingTools): readonly Route<Grants>[] {
  const { db } = tools;
  return [
    route(contracts.listColumns, async ({ query }, { act }: Context) => [
      ...(await columnsOf(db, query.body, act.today)),
    ]),
    route(contracts.listCatalogueItems, async ({ query }, { act }: Context) => {
      const { all } = await tools.structureOn(act.today);
      const body = all.find(({ id }) => id === query.body);
      if (!body) return [];
      const chosen = await chosenFields(db, [body.id], act.today);
      const columns = await columnsOf(db, body.id, act.today);
      // A column may still carry a field that is no longer chosen; its name must be known.
      const fields = standardFields.filter(
        ({ id }) =>
          chosen.some(({ field }) => field === id) ||
          columns.some(({ catalogueItem }) => catalogueItem === id),
      );
      return [...itemsFor(body.level).map(({ levels: _, ...item }) => item), ...fields];
    }),
    route(contracts.openColumn, ({ body }, { act, grants }: Context) => {
      const { parentId, catalogueItem, updateWithinDays, ...plan } = body;
      return openColumn(tools, act, grants, {
        ...plan,
        ...given({ parentId, catalogueItem, updateWithinDays }),
      });
    }),
    route(contracts.closeColumn, ({ params }, { act, grants }: Context) =>
      closeColumn(tools, act, grants, params.id),
    ),
    route(contracts.arrangeColumn, ({ params, body }, { act, grants }: Context) =>
      arrangeColumn(tools, act, grants, params.id, body as ColumnChange),
    ),
  ];
}

import { type Grants, may, readableBodies } from '../../bodies/index.ts';
import { addDays, type Day, type WorkingCalendar } from '../../law/index.ts';
import {
  type Act,
  actsOn,
  done,
  type RequestContext,
  type Route,
  refused,
  route,
} from '../../platform/index.ts';
import { unknownPublication } from '../act-on-publication.ts';
import { reviewRefusal } from '../actions/review-revision.ts';
import { applicabilityPermission } from '../catalogue/declare-not-applicable.ts';
import { columnPermission } from '../columns/column-permission.ts';
import { publishingContracts as contracts } from '../contract.ts';
import { given } from '../given.ts';
import { publicationActions } from '../permissions.ts';
import { publishBy } from '../publish-by.ts';
import type { PublishingTools } from '../tools.ts';
import { listGaps } from './list-gaps.ts';
import { type DeskLine, type DeskSelection, listPublications } from './list-publications.ts';
import { actionsFor, publicationFile } from './publication-file.ts';
import { shownFile } from './shown-file.ts';
import { workbench } from './workbench.ts';

type Context = RequestContext<Grants>;

/** The addresses under which the office looks at publications; deadlines follow the calendar as it stands when asked. */
export function deskRoutes(
  tools: PublishingTools,
  calendar: () => WorkingCalendar,
): readonly Route<Grants>[] {
  const { db } = tools;
  const dueOf = (formedOn: Day, released: string | null) => {
    if (released !== null) return null;
    const { due, provisional } = publishBy(calendar(), formedOn);
    return { on: due, provisional };
  };
  const readable = async ({ act, grants }: Context) =>
    readableBodies(grants, await tools.structureOn(act.today));

  return [
    route(contracts.listPublications, async ({ query }, context: Context) => {
      const bodies = await readable(context);
      const { body, column, ...others } = query;
      const selection: DeskSelection = {
        ...given(others),
        page: query.page,
        bodies: body ? bodies.filter((id) => id === body) : bodies,
        ...(column ? { columnId: column } : {}),
      };
      const { lines, count } = await listPublications(db, selection);
      return { count, lines: lines.map((line) => ({ ...line, due: dueOf(line.formedOn, line.releasedAt) })) };
    }),

    route(contracts.workbench, async (_, context: Context) => {
      const { grants, act } = context;
      const desk = await workbench(db, {
        grants,
        readable: await readable(context),
        today: act.today,
      });
      const withDue = <Line extends DeskLine>(heap: readonly Line[]) =>
        heap.map((line) => ({ ...line, due: dueOf(line.formedOn, line.releasedAt) }));
      const soon = addDays(act.today, 7);
      return {
        toReview: withDue(desk.toReview),
        returned: withDue(desk.returned).map((line) => ({ ...line, comments: [...line.comments] })),
        ...{ drafts: withDue(desk.drafts), approved: withDue(desk.approved) },
        ...{ scheduled: withDue(desk.scheduled), toExcept: withDue(desk.toExcept) },
        unpublished: withDue(desk.unpublished).filter(({ due }) => due !== null && due.on <= soon),
      };
    }),

    route(contracts.listGaps, async ({ query }, context: Context) => {
      const mine = await readable(context);
      const { grants } = context;
      const { all, ancestors } = await tools.structureOn(context.act.today);
      // The workbench is for those who can mend something; the page of a body's columns is for all who read it.
      const mends = (id: string) =>
        [columnPermission, publicationActions.draft.permission].some(
          (permission) => may(grants, permission, id, ancestors) === null,
        );
      const bodies = all.filter(
        ({ id }) => mine.includes(id) && (query.body ? id === query.body : mends(id)),
      );
      return {
        ok: true,
        value: {
          gaps: [...(await listGaps(db, bodies, context.act.today))],
          bodies: bodies.length,
          arranging: query.body ? may(grants, columnPermission, query.body, ancestors) : null,
          declaring: query.body ? may(grants, applicabilityPermission, query.body, ancestors) : null,
        },
      };
    }),

    route(contracts.openPublication, async ({ params }, context: Context) => {
      const file = await publicationFile(db, params.id);
      const bodies = await readable(context);
      if (!file || !bodies.includes(file.publication.body_id)) return refused(unknownPublication);
      const { ancestors } = await tools.structureOn(context.act.today);
      const { publication } = file;
      const { grants, act } = context;
      const actions = actionsFor(publication, grants, ancestors);
      const review = actions.review ?? (await reviewRefusal(db, grants, publication, personOf(act)));
      return done({
        ...shownFile(file),
        due: dueOf(publication.formed_on, publication.first_released_at),
        actions: { ...actions, review },
      });
    }),

    route(contracts.publicationRecord, async ({ params }, context: Context) => {
      const publication = await db
        .selectFrom('publication')
        .select('body_id')
        .where('id', '=', params.id)
        .executeTakeFirst();
      if (!publication || !(await readable(context)).includes(publication.body_id))
        return refused(unknownPublication);
      return { ok: true, value: [...(await actsOn(db, { kind: 'publication', id: params.id }))] };
    }),
  ];
}

const personOf = ({ actor }: Act) => (actor.kind === 'person' ? actor.personId : '');

import { type Grants, may, readableBodies } from '../bodies/index.ts';
import { addDays, type Day, type WorkingCalendar } from '../law/index.ts';
import type { InputOf } from '../platform/contract.ts';
import { actsOn, type RequestContext, type Route, refused, route } from '../platform/index.ts';
import { type PublicationAct, unknownPublication } from './act-on-publication.ts';
import { closeColumn, columnPermission, openColumn } from './actions/arrange-columns.ts';
import { draftPublication } from './actions/draft-publication.ts';
import { approveException, askException } from './actions/except-finding.ts';
import { releasePublication } from './actions/release-publication.ts';
import { type ReviewOpinion, reviewRefusal, reviewRevision } from './actions/review-revision.ts';
import { revisePublication } from './actions/revise-publication.ts';
import { submitForReview } from './actions/submit-for-review.ts';
import { withdrawPublication } from './actions/withdraw-publication.ts';
import { chosenFields } from './catalogue/chosen-fields.ts';
import { applicabilityPermission } from './catalogue/declare-not-applicable.ts';
import { catalogueRoutes } from './catalogue/http.ts';
import { itemsFor, standardFields } from './catalogue/items.ts';
import { publishingContracts as contracts } from './contract.ts';
import { listGaps } from './desk/list-gaps.ts';
import { type DeskLine, type DeskSelection, listPublications } from './desk/list-publications.ts';
import { actionsFor, publicationFile } from './desk/publication-file.ts';
import { workbench } from './desk/workbench.ts';
import { importRoutes } from './import/http.ts';
import { publicationActions } from './permissions.ts';
import { publishBy } from './publish-by.ts';
import { columnsOf } from './released/list.ts';
import type { RevisionText } from './revision.ts';
import { cleanHtml } from './text/clean-html.ts';
import type { PublishingTools } from './tools.ts';

type Context = RequestContext<Grants>;
type DraftBody = InputOf<typeof contracts.draftPublication>['body'];

/** Texts with large tables are long: bytes of two million characters with what is around them. */
const longText = { bodyLimit: 8 * 1024 * 1024 };

/** The addresses under which the office publishes; deadlines follow the calendar as it stands when asked. */
export function publishingRoutes(
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
    ...catalogueRoutes(tools),
    ...importRoutes(tools),
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
      const actions = actionsFor(publication, context.grants, ancestors);
      return {
        ok: true,
        value: {
          ...{ id: publication.id, version: publication.version, bodyId: publication.body_id },
          ...{ columnId: publication.column_id, indexNo: publication.index_no, risk: publication.risk },
          ...{ state: publication.state, step: publication.review_step, formedOn: publication.formed_on },
          ...{ attribute: publication.attribute, attributeReason: publication.attribute_reason },
          ...{
            workingRevision: publication.working_revision,
            releasedRevision: publication.released_revision,
          },
          ...{ releaseAt: publication.release_at, releasedAt: publication.first_released_at },
          ...{ withdrawal: publication.withdrawal, withdrawalReason: publication.withdrawal_reason },
          due: dueOf(publication.formed_on, publication.first_released_at),
          revisions: file.revisions.map(({ author_id, author_name, created_at, ...revision }) => ({
            ...revision,
            ...{ authorId: author_id, authorName: author_name, createdAt: created_at },
          })),
          attachments: file.attachments,
          reviews: file.reviews.map(({ revision_id, reviewer_name, ...review }) => ({
            ...review,
            ...{ revisionId: revision_id, reviewer: reviewer_name },
          })),
          screening: (file.screening as never) ?? null,
          exceptions: file.exceptions.map(({ asked_by, approved_by, ...exception }) => ({
            ...exception,
            ...{ askedBy: asked_by, approvedBy: approved_by },
          })),
          corrections: file.corrections,
          policies: file.links
            .filter((link) => link.interpretation_id === params.id)
            .map((link) => link.policy_id),
          interpretations: file.links
            .filter((link) => link.policy_id === params.id)
            .map((link) => link.interpretation_id),
          actions: {
            ...actions,
            review:
              actions.review ?? (await reviewRefusal(db, context.grants, publication, personOf(context))),
          },
        },
      };
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

    route(
      contracts.draftPublication,
      ({ body }, { act, grants }: Context) => draftPublication(tools, act, grants, draftOf(body)),
      longText,
    ),
    route(
      contracts.revisePublication,
      ({ params, body }, context: Context) =>
        revisePublication(tools, publicationAct(params.id, body.version, context), draftOf(body)),
      longText,
    ),
    route(contracts.submitForReview, ({ params, body }, context: Context) =>
      submitForReview(tools, publicationAct(params.id, body.version, context)),
    ),
    route(contracts.reviewRevision, ({ params, body }, context: Context) =>
      reviewRevision(tools, publicationAct(params.id, body.version, context), body as ReviewOpinion),
    ),
    route(contracts.releasePublication, ({ params, body }, context: Context) =>
      releasePublication(tools, publicationAct(params.id, body.version, context), {
        at: body.at === null ? null : new Date(body.at).toISOString(),
        ...(body.correction === undefined ? {} : { correction: body.correction }),
      }),
    ),
    route(contracts.withdrawPublication, ({ params, body }, context: Context) => {
      const { version, kind, reason, replacedBy } = body;
      return withdrawPublication(tools, publicationAct(params.id, version, context), {
        ...{ kind, reason },
        ...(replacedBy === undefined ? {} : { replacedBy }),
      });
    }),
    route(contracts.askException, ({ params, body: { version, ...asked } }, context: Context) =>
      askException(tools, publicationAct(params.id, version, context), asked),
    ),
    route(contracts.approveException, ({ params, body }, context: Context) =>
      approveException(tools, publicationAct(params.id, body.version, context), body.finding),
    ),

    route(
      contracts.screenText,
      async ({ body }) => {
        const { plain } = cleanHtml(body.html);
        const { findings } = await tools.screen({ ...body, plain, attachments: [] });
        return { findings: [...findings], plain };
      },
      longText,
    ),

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
  ];
}

const personOf = ({ act }: Context) => (act.actor.kind === 'person' ? act.actor.personId : '');

const publicationAct = (id: string, version: number, { act, grants }: Context): PublicationAct => ({
  ...{ act, grants, id, version },
});

/** What was sent, cleaned: nothing that runs or restyles gets past here. */
function draftOf({ title, summary, html, metadata, attachments, attributeReason, ...draft }: DraftBody) {
  const text: RevisionText = {
    ...{ title: title.trim(), summary: summary.trim(), metadata: given(metadata), attachments },
    ...cleanHtml(html, attachments),
  };
  return {
    ...draft,
    formedOn: draft.formedOn as Day,
    ...(attributeReason === undefined ? {} : { attributeReason }),
    text,
  };
}

/** Leaves out what was not given. */
function given<T extends object>(fields: T): { [Key in keyof T]: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}

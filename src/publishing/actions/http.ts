import type { Grants } from '../../bodies/index.ts';
import type { Day } from '../../law/index.ts';
import type { InputOf } from '../../platform/contract.ts';
import { type RequestContext, type Route, route } from '../../platform/index.ts';
import type { PublicationAct } from '../act-on-publication.ts';
import { publishingContracts as contracts } from '../contract.ts';
import { given } from '../given.ts';
import type { RevisionText } from '../revision.ts';
import { cleanHtml } from '../text/clean-html.ts';
import type { PublishingTools } from '../tools.ts';
import { draftPublication } from './draft-publication.ts';
import { approveException, askException } from './except-finding.ts';
import { releasePublication } from './release-publication.ts';
import { type ReviewOpinion, reviewRevision } from './review-revision.ts';
import { revisePublication } from './revise-publication.ts';
import { submitForReview } from './submit-for-review.ts';
import { withdrawPublication } from './withdraw-publication.ts';

type Context = RequestContext<Grants>;
type DraftBody = InputOf<typeof contracts.draftPublication>['body'];

/** Texts with large tables are long: bytes of two million characters with what is around them. */
const longText = { bodyLimit: 8 * 1024 * 1024 };

/** The addresses under which publications are written, reviewed, released and withdrawn. */
export function actionRoutes(tools: PublishingTools): readonly Route<Grants>[] {
  return [
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
  ];
}

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

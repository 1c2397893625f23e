import { type Grants, readableBodies } from '../../bodies/index.ts';
import { type RequestContext, type Route, refused, route } from '../../platform/index.ts';
import { linkInterpretation } from '../actions/link-interpretation.ts';
import { closeChannel, listChannels, openChannel } from '../channels/keep-channels.ts';
import { publishOnChannel } from '../channels/publish-on-channel.ts';
import { maskText } from '../screening/mask-text.ts';
import { cleanHtml } from '../text/clean-html.ts';
import type { PublishingTools } from '../tools.ts';
import { changeNormativeDocument, registerDocument } from './act-on-document.ts';
import { normativeContracts as contracts } from './contract.ts';
import type { NormativeChange } from './lifecycle.ts';
import { documentsToReview, listDocuments } from './list-documents.ts';
import { normativeTally } from './normative-tally.ts';

type Context = RequestContext<Grants>;

/** The addresses of normative documents, policy links, channels and one-click masks. */
export function normativeRoutes(tools: PublishingTools): readonly Route<Grants>[] {
  const { db } = tools;
  const chosen = async ({ act, grants }: Context, body: string | undefined) => {
    const all = readableBodies(grants, await tools.structureOn(act.today));
    return body ? all.filter((id) => id === body) : all;
  };
  const documentAct = (id: string, { act, grants }: Context) => ({ act, grants, id });

  return [
    route(contracts.listDocuments, async ({ query }, context: Context) => [
      ...(await listDocuments(db, await chosen(context, query.body), query.state)),
    ]),
    route(contracts.documentsToReview, async ({ query }, context: Context) => [
      ...(await documentsToReview(db, await chosen(context, query.body), context.act.today)),
    ]),
    route(contracts.tallyDocuments, async ({ query }, context: Context) => {
      const [body] = await chosen(context, query.body);
      if (!body) return refused({ code: 'body-unknown', sentence: '找不到这个机关，或您没有查看的职责。' });
      const { issued, repealed, inForce } = await normativeTally(db, body, query.year);
      return { ok: true, value: { issued: [...issued], repealed: [...repealed], inForce: [...inForce] } };
    }),
    route(contracts.registerDocument, ({ params }, context: Context) =>
      registerDocument(tools, documentAct(params.id, context)),
    ),
    route(contracts.changeDocument, ({ params, body }, context: Context) =>
      changeNormativeDocument(tools, documentAct(params.id, context), body as NormativeChange),
    ),

    route(contracts.linkInterpretation, ({ body }, { act, grants }: Context) =>
      linkInterpretation(tools, act, grants, body, 'link'),
    ),
    route(contracts.unlinkInterpretation, ({ body }, { act, grants }: Context) =>
      linkInterpretation(tools, act, grants, body, 'unlink'),
    ),

    route(contracts.listChannels, async ({ query }, context: Context) => [
      ...(await listChannels(db, await chosen(context, query.body))),
    ]),
    route(contracts.openChannel, ({ body }, { act, grants }: Context) =>
      openChannel(tools, act, grants, body),
    ),
    route(contracts.closeChannel, ({ params }, { act, grants }: Context) =>
      closeChannel(tools, act, grants, params.id),
    ),
    route(contracts.publishOnChannel, ({ params, body }, { act, grants }: Context) =>
      publishOnChannel(tools, act, grants, { publicationId: params.id, ...body }),
    ),

    route(contracts.maskText, async ({ body }) => {
      const { html, plain } = cleanHtml(body.html);
      const { findings } = await tools.screen({ title: '', summary: '', plain, attachments: [] });
      const wanted = findings.filter(({ key }) => body.findings?.includes(key) ?? true);
      return maskText(html, wanted);
    }),
  ];
}

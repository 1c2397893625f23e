import { extname } from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { Grants } from '../../bodies/index.ts';
import {
  type Download,
  type Files,
  type RequestContext,
  type Route,
  refused,
  route,
  uploadRoute,
} from '../../platform/index.ts';
import { unknownApplication } from '../act-on-application.ts';
import { noteReading } from '../case-file/readings.ts';
import { openApplication } from '../desk/application-file.ts';
import { bodiesWithReadableApplications } from '../desk/readable-bodies.ts';
import type { ApplicationTools } from '../tools.ts';
import { completeDelivery } from './complete-delivery.ts';
import { deliveryContracts as contracts } from './contracts.ts';
import type { Delivery, EvidenceFile } from './delivery.ts';
import { listDeliveries } from './list-deliveries.ts';
import { hasProof, keepProof, mostProofBytes, openProof } from './proofs.ts';
import { registerDelivery } from './register-delivery.ts';

type Context = RequestContext<Grants>;

/** Most files that come at once. */
const mostProofs = 10;
/** Scans and photographs. */
const proofKinds = ['document', 'picture'] as const;

/** What the files of the site do for proofs of delivery. */
export interface EvidenceFiles {
  /** Looks into a file that came in; nothing of it is kept. */
  readonly inspect: Files['inspect'];
  /** A file of the store; proofs lay there before they were sealed. */
  readonly open: (evidence: EvidenceFile) => Promise<Download | null>;
}

/** The addresses under which the office keeps the register of deliveries. */
export function deliveryRoutes(tools: ApplicationTools, files: EvidenceFiles): readonly Route<Grants>[] {
  const missing = async (id: string, evidence: readonly EvidenceFile[]) => {
    for (const { file, name } of evidence)
      if (!(await hasProof(tools, id, file)))
        return {
          ...{ code: 'file-missing', field: 'evidence' },
          sentence: `文件“${name}”没有上传成功，请重新上传。`,
        };
    return null;
  };
  const opened = async (id: string, { act, grants }: Context) => openApplication(tools, act, grants, id);

  return [
    route(contracts.listDeliveries, async ({ params }, context: Context) => {
      const file = await opened(params.id, context);
      if (!file.ok) return file;
      return { ok: true, value: told(await listDeliveries(tools, { applicationId: params.id })) };
    }),
    route(contracts.deliveryRegister, async ({ query }, { act, grants }: Context) => {
      const tree = await tools.structureOn(act.today);
      const mine = bodiesWithReadableApplications(grants, tree).filter(
        (id) => !query.body || id === query.body,
      );
      const { from, to } = query;
      return told(await listDeliveries(tools, { bodies: mine, ...(from && { from }), ...(to && { to }) }));
    }),
    route(contracts.registerDelivery, async ({ params, body }, context: Context) => {
      const file = await opened(params.id, context);
      if (!file.ok) return file;
      const { act, grants } = context;
      const lacking = await missing(params.id, body.result?.evidence ?? []);
      if (lacking) return refused(lacking);
      return registerDelivery(tools, act, grants, { applicationId: params.id, ...body });
    }),
    route(contracts.completeDelivery, async ({ params, body }, context: Context) => {
      const file = await opened(params.id, context);
      if (!file.ok) return file;
      const { act, grants } = context;
      const lacking = await missing(params.id, body.evidence);
      if (lacking) return refused(lacking);
      const { id, delivery } = params;
      return completeDelivery(tools, act, grants, { applicationId: id, id: delivery, result: body });
    }),
    route(contracts.openDeliveryEvidence, async ({ params }, context: Context) => {
      const file = await opened(params.id, context);
      if (!file.ok) return file;
      const evidence = (await listDeliveries(tools, { applicationId: params.id }))
        .find(({ id }) => id === params.delivery)
        ?.result?.evidence.find((one) => one.file === params.file);
      if (!evidence) return refused(unknownApplication);
      await noteReading(tools, context.act, params.id, 'application.read-proof', evidence.name);
      return (
        (await openProof(tools, params.id, evidence)) ??
        (await files.open(evidence)) ??
        refused(unknownApplication)
      );
    }),
    uploadRoute(
      contracts.uploadProof,
      { fileSize: mostProofBytes, files: mostProofs },
      async ({ params, files: coming }, { act, grants }: Context) => {
        const file = await openApplication(tools, act, grants, params.id);
        if (!file.ok) return file;
        const kept: EvidenceFile[] = [];
        for await (const { name, stream } of coming) {
          const bytes = await buffer(stream);
          const looked = await files.inspect(bytes, { name, mostBytes: mostProofBytes, kinds: proofKinds });
          if (!looked.ok) return looked;
          const ending = extname(name).toLowerCase();
          const proof = { bytes, type: looked.value.type, ending };
          const outcome = await keepProof(tools, act, grants, params.id, proof);
          if (!outcome.ok) return outcome;
          kept.push(outcome.value);
        }
        return { ok: true, value: kept };
      },
    ),
  ];
}

const told = (deliveries: readonly Delivery[]) =>
  deliveries.map(({ result, ...delivery }) => ({
    ...delivery,
    result: result && { ...result, evidence: [...result.evidence] },
  }));

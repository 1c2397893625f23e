import type { Grants } from '../../bodies/index.ts';
import { day } from '../../law/index.ts';
import { type Download, type RequestContext, type Route, refused, route } from '../../platform/index.ts';
import { unknownApplication } from '../act-on-application.ts';
import { openApplication } from '../desk/application-file.ts';
import { bodiesWithReadableApplications } from '../desk/readable-bodies.ts';
import type { ApplicationTools } from '../tools.ts';
import { deliveryContracts as contracts } from './contracts.ts';
import type { Delivery, EvidenceFile } from './delivery.ts';
import { listDeliveries } from './list-deliveries.ts';
import { completeDelivery, registerDelivery } from './register-delivery.ts';

type Context = RequestContext<Grants>;

/** The files that prove deliveries. */
export interface EvidenceFiles {
  readonly has: (key: string) => Promise<boolean>;
  readonly open: (evidence: EvidenceFile) => Promise<Download | null>;
}

/** The addresses under which the office keeps the register of deliveries. */
export function deliveryRoutes(tools: ApplicationTools, files: EvidenceFiles): readonly Route<Grants>[] {
  const missing = async (evidence: readonly EvidenceFile[]) => {
    for (const { file, name } of evidence)
      if (!(await files.has(file)))
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
      const tree = await tools.structureOn(day(act.today));
      const mine = bodiesWithReadableApplications(grants, tree).filter(
        (id) => !query.body || id === query.body,
      );
      const { from, to } = query;
      return told(await listDeliveries(tools, { bodies: mine, ...(from && { from }), ...(to && { to }) }));
    }),
    route(contracts.registerDelivery, async ({ params, body }, { act, grants }: Context) => {
      const lacking = await missing(body.result?.evidence ?? []);
      if (lacking) return refused(lacking);
      return registerDelivery(tools, act, grants, { applicationId: params.id, ...body });
    }),
    route(contracts.completeDelivery, async ({ params, body }, { act, grants }: Context) => {
      const lacking = await missing(body.evidence);
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
      return (evidence && (await files.open(evidence))) ?? refused(unknownApplication);
    }),
  ];
}

const told = (deliveries: readonly Delivery[]) =>
  deliveries.map(({ result, ...delivery }) => ({
    ...delivery,
    result: result && { ...result, evidence: [...result.evidence] },
  }));

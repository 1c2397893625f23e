import { Readable } from 'node:stream';
import type { Grants } from '../bodies/index.ts';
import { day } from '../law/index.ts';
import { Download, type RequestContext, type Route, refused, route } from '../platform/index.ts';
import { actOnApplication, unknownApplication } from './act-on-application.ts';
import { declaredAct } from './application-acts.ts';
import { applicationContracts as contracts } from './contract.ts';
import { openApplication, readApplicant } from './desk/application-file.ts';
import { listUrgent } from './desk/list-urgent.ts';
import { bodiesWithReadableApplications } from './desk/readable-bodies.ts';
import { tallyBody } from './desk/tally-body.ts';
import type { LetterContent } from './letters/content-labels.ts';
import type { LetterTypesetter } from './letters/letter-pdf.ts';
import { makeLetter, readLetter } from './letters/make-letter.ts';
import { printedLetter } from './letters/printed-letter.ts';
import { receiveApplication } from './submit-application.ts';
import type { ApplicationTools } from './tools.ts';

type Context = RequestContext<Grants>;

/** The addresses under which the office handles applications. */
export function applicationRoutes(
  tools: ApplicationTools,
  typesetter: () => Promise<LetterTypesetter>,
): readonly Route<Grants>[] {
  const readable = async ({ act, grants }: Context) =>
    bodiesWithReadableApplications(grants, await tools.structureOn(day(act.today)));

  return [
    route(contracts.listUrgent, async ({ query }, context: Context) => {
      const bodies = (await readable(context)).filter((id) => !query.body || id === query.body);
      return [...(await listUrgent(tools.db, tools.calendar, bodies, day(context.act.today)))];
    }),
    route(contracts.tallyApplications, async ({ query }, context: Context) => {
      if (!(await readable(context)).includes(query.body)) return refused(unknownApplication);
      const { counts, behind, fees } = await tallyBody(tools.db, query.body, query.year);
      return {
        ok: true,
        value: {
          counts: { ...counts },
          behind: { ...behind },
          fees: { yuan: fees.yuan, behind: [...fees.behind] },
        },
      };
    }),
    route(contracts.receiveApplication, ({ body }, { act, grants }: Context) => {
      const { channel, submittedOn, signedOn, confirmedOn, evidence, ...submission } = body;
      const arrival = { channel, submittedOn, signedOn, confirmedOn, evidence };
      return receiveApplication(tools, act, grants, submission, arrival);
    }),
    route(contracts.openApplication, async ({ params }, { act, grants }: Context) => {
      const opened = await openApplication(tools, act, grants, params.id);
      if (!opened.ok) return opened;
      const { application, acts, clock, actions, related, ...file } = opened.value;
      const { state, number, receivedOn, deliveredOn } = application;
      return {
        ok: true,
        value: {
          ...{ ...file, state, number, receivedOn, deliveredOn, actions: { ...actions } },
          clock: { ...clock, trace: [...clock.trace] },
          acts: acts.map(({ act: name, on, at, by, facts }) => ({
            ...{ act: name, on, at, by: by.name, facts: facts as Record<string, unknown> },
            label: declaredAct(name)?.label ?? '接收申请',
          })),
          related: [...related],
        },
      };
    }),
    route(contracts.readApplicant, ({ params }, { act, grants }: Context) =>
      readApplicant(tools, act, grants, params.id),
    ),
    route(contracts.makeLetter, ({ params, body }, { act, grants }: Context) =>
      makeLetter(tools, act, grants, {
        ...{ applicationId: params.id, kind: body.kind, dated: body.dated },
        ...{ content: body.content as LetterContent, overInternet: body.overInternet },
      }),
    ),
    route(contracts.downloadLetter, async ({ params }, { act, grants }: Context) => {
      const opened = await openApplication(tools, act, grants, params.id);
      if (!opened.ok) return opened;
      const letter = await readLetter(tools, params.id, params.letter);
      if (!letter) return refused(unknownApplication);
      const { type, bytes } = await printedLetter(letter, params.format, typesetter);
      return new Download({
        ...{ type, size: bytes.length, name: `${letter.title}（${letter.number}）.${params.format}` },
        open: (range) => Readable.from([range ? bytes.subarray(range.start, range.end + 1) : bytes]),
      });
    }),
    route(contracts.actOnApplication, ({ params, body }, { act, grants }: Context) => {
      const { act: name, input, version, key, on } = body;
      return actOnApplication(tools, { act, grants, id: params.id, version, key, name, on, input });
    }),
  ];
}

import { Readable } from 'node:stream';
import type { Grants } from '../bodies/index.ts';
import {
  csvText,
  Download,
  type InputOf,
  type RequestContext,
  type Route,
  refused,
  route,
} from '../platform/index.ts';
import { actOnApplication, unknownApplication } from './act-on-application.ts';
import { declaredAct } from './application-acts.ts';
import { calendarRoutes } from './calendar/routes.ts';
import type { CaseFileTypesetter } from './case-file/case-file-pdf.ts';
import type { LinkedItems } from './case-file/case-item.ts';
import { noteReading } from './case-file/readings.ts';
import { caseFileRoutes } from './case-file/routes.ts';
import { codeRoutes } from './codes/routes.ts';
import { applicationContracts as contracts } from './contract.ts';
import { deliveryRoutes, type EvidenceFiles } from './delivery/routes.ts';
import { openApplication, readApplicant } from './desk/application-file.ts';
import { exportedLines } from './desk/export-lines.ts';
import { listApplications } from './desk/list-applications.ts';
import { listUrgent } from './desk/list-urgent.ts';
import { bodiesWithReadableApplications } from './desk/readable-bodies.ts';
import { sameApplicant } from './desk/same-applicant.ts';
import { tallyBody } from './desk/tally-body.ts';
import { evidenceRoutes } from './evidence/routes.ts';
import { batchRoutes } from './letters/batch-routes.ts';
import type { LetterContent } from './letters/content-labels.ts';
import { makeLetter, readLetter } from './letters/make-letter.ts';
import { previewLetter } from './letters/preview-letter.ts';
import { printedLetter } from './letters/printed-letter.ts';
import { recordRoutes } from './records/routes.ts';
import { relatedRoutes } from './related/routes.ts';
import { reminderRoutes } from './reminders/routes.ts';
import { statisticsRoutes } from './statistics/routes.ts';
import type { StatisticsSettings } from './statistics/statistics-reader.ts';
import { receiveApplication } from './submit-application.ts';
import type { ApplicationTools } from './tools.ts';

type Context = RequestContext<Grants>;

/** What else the composition hands in. */
export interface OfficeSurroundings {
  /** Called after days off were entered, so that this server reckons with them at once. */
  readonly calendarEntered?: () => Promise<unknown>;
  /** The files that prove deliveries; without them none can be referred to. */
  readonly evidence?: EvidenceFiles;
  /** What other modules keep about an application: it lies in its case file too. */
  readonly linked?: LinkedItems;
  /** The folder the typesetter reads from. */
  readonly root?: string;
  readonly statistics?: StatisticsSettings;
}

const noDisputes: StatisticsSettings = {
  countDisputes: async () => ({ reconsideration: 0, litigation: 0 }),
};
const nothingLinked: LinkedItems = async () => [];
const noFiles: EvidenceFiles = {
  inspect: async () => refused({ code: 'files-not-taken', sentence: '这里不能上传文件。' }),
  open: async () => null,
};
type Wanted = InputOf<typeof contracts.exportApplications>['query'];

/** Lines of one page of the list. */
const pageSize = 20;
/** Lines of one table; more would not be looked at. */
const mostExported = 10_000;

/** The addresses under which the office handles applications. */
export function applicationRoutes(
  tools: ApplicationTools,
  typesetter: () => Promise<CaseFileTypesetter>,
  {
    calendarEntered = async () => undefined,
    evidence = noFiles,
    linked = nothingLinked,
    root = '.',
    statistics = noDisputes,
  }: OfficeSurroundings = {},
): readonly Route<Grants>[] {
  const readable = async ({ act, grants }: Context) =>
    bodiesWithReadableApplications(grants, await tools.structureOn(act.today));

  /** The applications of a query; for the list behind a number, those that were counted in its cell. */
  const find = async (
    { body, cell, year, ...filter }: Wanted,
    context: Context,
    { page, size }: { readonly page: number; readonly size: number },
  ) => {
    const bodies = (await readable(context)).filter((id) => !body || id === body);
    const today = context.act.today;
    const counted = cell && year && body && bodies.length > 0 ? await tallyBody(tools.db, body, year) : null;
    const ids = counted && { ids: cell === 'fees' ? counted.fees.behind : (counted.behind[cell!] ?? []) };
    const selection = { ...filter, ...ids };
    return listApplications(tools.db, tools.calendar, bodies, selection, { today, page, size });
  };

  return [
    route(contracts.listUrgent, async ({ query }, context: Context) => {
      const bodies = (await readable(context)).filter((id) => !query.body || id === query.body);
      return [...(await listUrgent(tools.db, tools.calendar, bodies, context.act.today))];
    }),
    route(contracts.listApplications, async ({ query: { page, ...query } }, context: Context) => {
      const found = await find(query, context, { page, size: pageSize });
      return { count: found.count, lines: [...found.lines] };
    }),
    route(contracts.exportApplications, async ({ query }, context: Context) => {
      const { lines } = await find(query, context, { page: 1, size: mostExported });
      const tree = await tools.structureOn(context.act.today);
      const bytes = Buffer.from(
        csvText(exportedLines(lines, (bodyId) => tree.body(bodyId)?.shortName ?? '')),
      );
      return new Download({
        ...{ type: 'text/csv; charset=utf-8', size: bytes.length, name: '政府信息公开申请.csv' },
        open: (range) => Readable.from([range ? bytes.subarray(range.start, range.end + 1) : bytes]),
      });
    }),
    route(contracts.tallyApplications, async ({ query }, context: Context) => {
      if (!(await readable(context)).includes(query.body)) return refused(unknownApplication);
      const { counts, behind, fees } = await tallyBody(tools.db, query.body, query.year);
      return {
        ok: true,
        value: {
          counts: { ...counts },
          behind: { ...behind },
          fees: { ...fees, behind: [...fees.behind] },
        },
      };
    }),
    route(contracts.receiveApplication, ({ body }, { act, grants }: Context) => {
      const { channel, submittedOn, signedOn, confirmedOn, evidence, ...submission } = body;
      const arrival = { channel, submittedOn, signedOn, confirmedOn, evidence };
      return receiveApplication(tools, act, grants, submission, arrival);
    }),
    route(contracts.sameApplicant, ({ body }, { act, grants }: Context) =>
      sameApplicant(tools, act, grants, body),
    ),
    route(contracts.openApplication, async ({ params }, { act, grants }: Context) => {
      const opened = await openApplication(tools, act, grants, params.id);
      if (!opened.ok) return opened;
      const { application, acts, clock, actions, related, ...file } = opened.value;
      const { operations: _, draft, reviews, ...standing } = application;
      const { state, number, receivedOn, deliveredOn } = application;
      return {
        ok: true,
        value: {
          ...{ ...file, state, number, receivedOn, deliveredOn, actions: { ...actions } },
          clock: { ...clock, trace: [...clock.trace] },
          standing: {
            ...standing,
            draft: draft && {
              ...{ decision: draft.decision, withheldUnder: draft.withheldUnder, reasons: draft.reasons },
            },
            reviews: reviews.map(({ aspect }) => ({ aspect })),
          },
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
    route(contracts.previewLetter, async ({ params, body }, { act, grants }: Context) => {
      const { content, ...wish } = body;
      return previewLetter(tools, act, grants, {
        ...{ ...wish, applicationId: params.id, content: content as LetterContent },
      });
    }),
    route(contracts.downloadLetter, async ({ params }, { act, grants }: Context) => {
      const opened = await openApplication(tools, act, grants, params.id);
      if (!opened.ok) return opened;
      const letter = await readLetter(tools, params.id, params.letter);
      if (!letter) return refused(unknownApplication);
      await noteReading(tools, act, params.id, 'application.read-letter', letter.number);
      const { type, bytes } = await printedLetter(letter, params.format, typesetter);
      return new Download({
        ...{ type, size: bytes.length, name: `${letter.title}（${letter.number}）.${params.format}` },
        inline: true,
        open: (range) => Readable.from([range ? bytes.subarray(range.start, range.end + 1) : bytes]),
      });
    }),
    route(contracts.actOnApplication, ({ params, body }, { act, grants }: Context) => {
      const { act: name, input, version, key, on } = body;
      return actOnApplication(tools, { act, grants, id: params.id, version, key, name, on, input });
    }),
    ...batchRoutes(tools, typesetter),
    ...calendarRoutes(tools, calendarEntered),
    ...caseFileRoutes(tools, typesetter, { linked, open: evidence.open, root }),
    ...codeRoutes(tools),
    ...deliveryRoutes(tools, evidence),
    ...evidenceRoutes(tools),
    ...recordRoutes(tools),
    ...relatedRoutes(tools),
    ...reminderRoutes(tools),
    ...statisticsRoutes(tools, statistics),
  ];
}

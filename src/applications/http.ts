import type { Grants } from '../bodies/index.ts';
import { type Route, refused } from '../platform/index.ts';
import { calendarRoutes } from './calendar/routes.ts';
import type { CaseFileTypesetter } from './case-file/case-file-pdf.ts';
import type { LinkedItems } from './case-file/case-item.ts';
import { caseFileRoutes } from './case-file/routes.ts';
import { codeRoutes } from './codes/routes.ts';
import { deliveryRoutes, type EvidenceFiles } from './delivery/routes.ts';
import { entryRoutes } from './desk/entry-routes.ts';
import { fileRoutes } from './desk/file-routes.ts';
import { listRoutes } from './desk/list-routes.ts';
import { evidenceRoutes } from './evidence/routes.ts';
import { batchRoutes } from './letters/batch-routes.ts';
import { letterRoutes } from './letters/letter-routes.ts';
import { recordRoutes } from './records/routes.ts';
import { relatedRoutes } from './related/routes.ts';
import { reminderRoutes } from './reminders/routes.ts';
import { statisticsRoutes } from './statistics/routes.ts';
import type { StatisticsSettings } from './statistics/statistics-reader.ts';
import type { ApplicationTools } from './tools.ts';

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
  return [
    ...listRoutes(tools),
    ...entryRoutes(tools),
    ...fileRoutes(tools),
    ...letterRoutes(tools, typesetter),
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

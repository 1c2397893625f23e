import { join } from 'node:path';
import type { Transaction } from 'kysely';
import {
  type ApplicationTables,
  type ApplicationTools,
  createKeptCalendar,
  statisticsReader,
} from '../applications/index.ts';
import { type BodiesTables, createBodies } from '../bodies/index.ts';
import { type DisputeTables, type DisputeTools, registerComplaint } from '../disputes/index.ts';
import type { FilingTables, FilingTools } from '../filing/index.ts';
import {
  type AccountTables,
  type AuditTables,
  type Clock,
  clamdScanner,
  createAccounts,
  createFiles,
  createReleaseLease,
  createRepeatedCalls,
  type Database,
  downloadOf,
  type FileTables,
  idMaker,
  openSeal,
  type RepeatedCallTables,
  tablesOf,
  typst,
} from '../platform/index.ts';
import { pdfLibrary } from '../platform/pdf/index.ts';
import { type PortalTables, type PortalTools, readSiteFacts, styleSheet } from '../portal/index.ts';
import {
  type PublishingTables,
  type PublishingTools,
  raiseReleaseVersion,
  released,
} from '../publishing/index.ts';
import type { EvaluationTables, EvaluationTools, RegisterTables, RegisterTools } from '../registers/index.ts';
import { countDisputesWith, linkedChangesOf, linkedItemsOf } from './linked-items.ts';
import { screenWith } from './screening.ts';
import type { ServerSettings } from './settings.ts';
import { sheetRows } from './sheet-rows.ts';

/** Every table of the program. */
export type Tables = AccountTables &
  AuditTables &
  FileTables &
  RepeatedCallTables &
  ApplicationTables &
  BodiesTables &
  DisputeTables &
  PublishingTables &
  RegisterTables &
  EvaluationTables &
  FilingTables &
  PortalTables;

/** The modules of one installation, put together (一套系统). */
export type County = Awaited<ReturnType<typeof openCounty>>;

/** What the seal on the contacts of visitors is bound to. */
const contactPlace = 'feedback.contact';

type CountySettings = Pick<ServerSettings, 'data' | 'scanner' | 'outside' | 'smallBelow'>;

/** Puts the modules together over an open, migrated database. */
export async function openCounty(
  database: Database<Tables>,
  { data: { folder }, scanner, outside, smallBelow }: CountySettings,
  clock: Clock,
) {
  const { db } = database;
  const newId = idMaker(clock);
  const seal = await openSeal(folder);
  const files = createFiles({
    ...{ db, clock, folder: join(folder, 'files') },
    ...(scanner ? { scanner: clamdScanner(scanner) } : {}),
  });
  /** Whatever module it comes from, a transaction is one of the whole database. */
  const publicChange = <Part>(step: Transaction<Part>) =>
    raiseReleaseVersion(step as unknown as Parameters<typeof raiseReleaseVersion>[0]);
  const bodies = createBodies({ database: db, clock, newId, publicChange });
  const publishing: PublishingTools = {
    db: tablesOf(db),
    ...{ clock, newId, publicChange },
    structureOn: (day) => structureOn(day),
    screen: screenWith(files, bodies, clock),
    openContact: (sealed) => seal.open(sealed, contactPlace),
    indexPrefix: async (bodyId) => {
      const { lastKnown } = await bodies.structure();
      return lastKnown(bodyId, clock.today())?.code ?? null;
    },
  };
  const calendars = createKeptCalendar(tablesOf(db), clock);
  await calendars.refresh();
  /** Whoever asks for the structure computes with it: by then the days off entered on any server are known. */
  const structureOn: ApplicationTools['structureOn'] = async (day) => {
    await calendars.fresh();
    return bodies.tree(day);
  };
  const applications: ApplicationTools = {
    db: tablesOf(db),
    ...{ clock, newId, seal, structureOn },
    get calendar() {
      return calendars.current();
    },
  };
  const disputes: DisputeTools = {
    db: tablesOf(db),
    ...{ clock, newId, seal, structureOn },
    get calendar() {
      return calendars.current();
    },
  };
  const registers: RegisterTools = {
    db: tablesOf(db),
    ...{ clock, newId, structureOn: bodies.tree },
    openFile: ({ file, name }) => downloadOf(files, { sha256: file, name, inline: true }),
    readSheet: sheetRows,
  };
  const countDisputes = countDisputesWith(disputes);
  const evaluations: EvaluationTools = {
    ...registers,
    db: tablesOf(db),
    publicChange,
  };
  const portal: PortalTools = {
    applications,
    db: tablesOf(db),
    ...{ bodies, newId },
    get calendar() {
      return calendars.current();
    },
    evaluation: { db: tablesOf(db), newId },
    reports: { db: tablesOf(db), bodies, typesetter: typst },
    site: (today) => readSiteFacts(tablesOf(db), bodies, today),
    file: ({ file, name }) => downloadOf(files, { sha256: file, name, inline: true, caching: 'public' }),
    inspect: files.inspect,
    typesetter: typst,
    statistics: statisticsReader(applications, { countDisputes, smallBelow }),
    complain: (act, complaint) => registerComplaint(disputes, act, complaint),
    seal: (text) => seal.close(text, contactPlace),
  };
  const filing: FilingTools = {
    db: tablesOf(db),
    ...{ bodies, clock, newId, pdf: pdfLibrary, typesetter: typst },
    get calendar() {
      return calendars.current();
    },
    publicChange,
  };
  const lease = createReleaseLease({ read: () => released.releaseVersion(portal.db) });
  const accounts = createAccounts({
    db,
    clock,
    newId,
    seal,
    site: '政务公开平台',
    ...(outside ? { outside } : {}),
  });
  const style = styleSheet().address;
  return {
    repeats: createRepeatedCalls({ db, clock, seal }),
    style,
    database,
    db,
    clock,
    newId,
    seal,
    files,
    bodies,
    publishing,
    registers,
    evaluations,
    portal,
    applications,
    disputes,
    linkedItems: linkedItemsOf(disputes),
    linkedChanges: linkedChangesOf(disputes),
    countDisputes,
    filing,
    calendars,
    lease,
    accounts,
  };
}

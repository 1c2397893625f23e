import type { z } from 'zod';
import type { Permission, PublicBody } from '../bodies/index.ts';
import type { Act, Outcome, Refusal } from '../platform/index.ts';
import type { Report } from '../report/index.ts';
import type { DraftedReport } from './drafted-report.ts';
import type { FilingState, VersionMaker } from './filing.ts';
import type { FilingRow, LoadedVersion, Verdict } from './filing-rows.ts';
import type { KeptReport } from './stored/pack-report.ts';

/** What the records and last year's report say today; only acts that ask for it are given it. */
export interface Known {
  readonly drafted: DraftedReport;
  readonly previous: Report | null;
}

/** What an act is decided on: the filing and its working version as they stand, and who asks. */
export interface Situation {
  readonly filing: FilingRow;
  readonly version: LoadedVersion;
  readonly verdicts: readonly Verdict[];
  readonly body: Pick<PublicBody, 'id' | 'name' | 'level' | 'kind'>;
  readonly act: Act;
  /** The name records give the actor. */
  readonly by: string;
  readonly known: Known;
}

/** What an act leaves behind (办理结果). */
export interface Change {
  readonly state: FilingState;
  /** A new version to go on with. */
  readonly kept?: KeptReport & { readonly madeBy: VersionMaker; readonly original?: Original };
  readonly verdict?: Pick<Verdict, 'finding' | 'rule' | 'kind' | 'words'>;
  /** What the record of the act says, for people to read. */
  readonly facts: Readonly<Record<string, unknown>>;
  /**
   * What counts from now on: the working version is the accepted, or the published one; `former`: no longer the
   * accepted one, but the one that is public, or none.
   */
  readonly counts?: 'accepted' | 'published' | 'former';
  /** A correction begins. */
  readonly correction?: Correction;
}

/** What a correction of a public report brings with it (更正). */
export interface Correction {
  /** What the public will read about it. */
  readonly note: string;
  /** Whether what was public before stays open to the public. */
  readonly formerReadable: boolean;
}

/** The uploaded file behind a version: its key in the store and its name. */
export interface Original {
  readonly file: string;
  readonly name: string;
}

/**
 * An act on a filing (一项办理), declared once: who may do it, in which states, on which article. Buttons, interface,
 * documents and the permission test read the same declaration.
 */
export interface DeclaredAct<Input = unknown> {
  readonly name: string;
  /** Chinese, for buttons and records. */
  readonly label: string;
  readonly permission: Permission;
  readonly allowedWhen: readonly FilingState[];
  readonly input: z.ZodType<Input>;
  /** Whether it is decided on what the records say today. */
  readonly asksRecords: boolean;
  /** What the act changes, or why it is not allowed now. */
  decide(situation: Situation, input: Input): Outcome<Change>;
}

/** Keeps the exact types of a declared act. */
export const declareAct = <Input>(act: DeclaredAct<Input>): DeclaredAct<Input> => act;

/** Those who prepare the report of their own body. */
export const byClerk = { allowedFor: ['clerk'], reach: 'own-body' } as const satisfies Permission;

/** Those who answer for the report of their own body. */
export const byLeader = { allowedFor: ['final-approver'], reach: 'own-body' } as const satisfies Permission;

/** Those who look over the bodies below. */
export const bySupervisor = {
  allowedFor: ['county-supervisor'],
  reach: 'subtree',
} as const satisfies Permission;

/** The act may be done, and changes this. */
export const changed = (value: Change): Outcome<Change> => ({ ok: true, value });

/** The act may not be done now. */
export const notNow = (code: string, sentence: string, more: Partial<Refusal> = {}): Outcome<never> => ({
  ...{ ok: false, refusal: { code, sentence, ...more } },
});

import type { z } from 'zod';
import type { Permission } from '../bodies/index.ts';
import type { Day, WorkingCalendar } from '../law/index.ts';
import type { Outcome, Refusal } from '../platform/index.ts';
import type { Application, ApplicationState } from './application.ts';

/** Who did it: the id of the person, or of the citizen or program that acted. */
export interface Doer {
  readonly id: string;
  readonly name: string;
}

/** One act as it is kept (办理记录): never changed, never removed. */
export interface RecordedAct<Facts = unknown> {
  readonly act: string;
  /** The day that counts in law. */
  readonly on: Day;
  /** When it was entered, as an instant. */
  readonly at: string;
  readonly by: Doer;
  readonly facts: Facts;
}

/** What an act is decided on: the application as it stands, the day, who asks. No clock, database or chance. */
export interface Situation {
  readonly application: Application;
  /** The day the act is to count from. */
  readonly on: Day;
  readonly today: Day;
  readonly calendar: WorkingCalendar;
  readonly by: Doer;
}

/**
 * An act of the procedure (一项办理), declared once: who may do it, in which states, on which article. Buttons,
 * interface, documents and the permission test read the same declaration.
 */
export interface DeclaredAct<Input = unknown, Facts = Input> {
  readonly name: string;
  /** Chinese, for buttons and records. */
  readonly label: string;
  readonly permission: Permission;
  readonly allowedWhen: readonly ApplicationState[];
  /** What the application lacks for it, whatever is said with it; null when nothing. */
  readonly premise?: (application: Application) => Refusal | null;
  /** What has to be said with it; the day `on` may be added to every input. */
  readonly input: z.ZodType<Input>;
  /** The facts to be kept, or why it is not allowed now. */
  decide(situation: Situation, input: Input): Outcome<Facts>;
  /** What the recorded act makes of the application. */
  apply(application: Application, recorded: RecordedAct<Facts>): Application;
}

/** Keeps the exact types of a declared act. */
export const declareAct = <Input, Facts = Input>(act: DeclaredAct<Input, Facts>): DeclaredAct<Input, Facts> =>
  act;

/** Only a person who handles applications of the body may do it. */
export const byClerk = { allowedFor: ['clerk'], reach: 'own-body' } as const satisfies Permission;

/** The act may be done, with these facts. */
export const kept = <Facts>(value: Facts): Outcome<Facts> => ({ ok: true, value });

/** The act may not be done now. */
export const notNow = (code: string, sentence: string, more: Partial<Refusal> = {}): Outcome<never> => ({
  ok: false,
  refusal: { code, sentence, ...more },
});

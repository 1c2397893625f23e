import type { z } from 'zod';
import type { Permission } from '../bodies/index.ts';
import type { Day } from '../law/index.ts';
import type { Refusal } from '../platform/index.ts';
import type { Dispute, DisputeStage } from './dispute.ts';

/** One record of a dispute (进程记录): never changed. */
export interface RecordedDisputeAct<Facts = unknown> {
  readonly act: string;
  readonly on: Day;
  readonly facts: Facts;
}

/** A step of a dispute, declared once: who may record it, at which stage, on which article. */
export interface DeclaredDisputeAct<Input = unknown> {
  readonly name: string;
  readonly label: string;
  readonly permission: Permission;
  readonly allowedWhen: readonly DisputeStage[];
  readonly input: z.ZodType<Input>;
  /** Why it cannot be recorded; null when it can. */
  refuse(dispute: Dispute, on: Day, input: Input): Refusal | null;
  apply(dispute: Dispute, on: Day, input: Input): Dispute;
}

/** Keeps the exact types of a declared step. */
export const declareDisputeAct = <Input>(act: DeclaredDisputeAct<Input>): DeclaredDisputeAct<Input> => act;

/** Only a person who handles disputes of the body may record them. */
export const byClerk = { allowedFor: ['clerk'], reach: 'own-body' } as const satisfies Permission;

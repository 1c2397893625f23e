import type { ApplicationTools } from '../applications/index.ts';
import type { Bodies } from '../bodies/index.ts';
import type { DisputeTools } from '../disputes/index.ts';
import type { FilingTools } from '../filing/index.ts';
import type { Accounts, Clock, Files } from '../platform/index.ts';
import type { PublishingTools } from '../publishing/index.ts';
import type { EvaluationTools, RegisterTools } from '../registers/index.ts';

/** What the demonstration needs of an installation. */
export interface DemonstrationTools {
  readonly clock: Clock;
  readonly bodies: Bodies;
  readonly accounts: Accounts;
  readonly files: Files;
  readonly publishing: PublishingTools;
  readonly registers: RegisterTools;
  readonly evaluations: EvaluationTools;
  readonly applications: ApplicationTools;
  readonly disputes: DisputeTools;
  readonly filing: FilingTools;
}

import type { Kysely } from 'kysely';
import type { ApplicationTools, LetterTypesetter, StatisticsReader } from '../applications/index.ts';
import type { Bodies } from '../bodies/index.ts';
import type { FilingTools } from '../filing/index.ts';
import type { Day, WorkingCalendar } from '../law/index.ts';
import type { Act, Download, Files, NewId, Outcome } from '../platform/index.ts';
import type { PublishingTables } from '../publishing/index.ts';
import type { EvaluationTools } from '../registers/index.ts';
import type { SiteFacts } from './site.ts';

/** What the portal reads from. It writes nothing but what visitors send. */
export interface PortalTools {
  readonly db: Kysely<PublishingTables>;
  readonly bodies: Bodies;
  readonly calendar: WorkingCalendar;
  /** Evaluations of the year's work by the public (社会评议): the answers go in, the counts come out. */
  readonly evaluation: Pick<EvaluationTools, 'db' | 'newId'>;
  /** What annual reports are read with; of them the portal reads the public ones only. */
  readonly reports: Pick<FilingTools, 'db' | 'bodies' | 'typesetter'>;
  readonly site: (today: Day) => Promise<SiteFacts>;
  readonly newId: NewId;
  /** Applications handed in by visitors, and where they stand. */
  readonly applications: ApplicationTools;
  /** The content of a stored file as a download. */
  readonly file: (stored: {
    file: string;
    name: string;
    type: string;
    size: number;
  }) => Promise<Download | null>;
  /** What the public is told of the applications of a body and year. */
  readonly statistics: StatisticsReader;
  /** Prints letters. */
  readonly typesetter: () => Promise<LetterTypesetter>;
  /** Hands a complaint on to the county (投诉举报). */
  readonly complain: (
    act: Act,
    complaint: {
      readonly bodyId: string;
      readonly article: 'REG-47' | 'REG-51';
      readonly content: string;
      readonly complainant: string | null;
      readonly key: string;
    },
  ) => Promise<Outcome<unknown>>;
  /** Looks into a file that a visitor sends, and keeps nothing of it. */
  readonly inspect: Files['inspect'];
  /** Encrypts what a visitor leaves about themselves. */
  readonly seal: (text: string) => string;
}

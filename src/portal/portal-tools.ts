import type { Kysely } from 'kysely';
import type { ApplicationTools } from '../applications/index.ts';
import type { Bodies } from '../bodies/index.ts';
import type { Day, WorkingCalendar } from '../law/index.ts';
import type { Download, Files, NewId } from '../platform/index.ts';
import type { PublishingTables } from '../publishing/index.ts';
import type { SiteFacts } from './site.ts';

/** What the portal reads from. It writes nothing but what visitors send. */
export interface PortalTools {
  readonly db: Kysely<PublishingTables>;
  readonly bodies: Bodies;
  readonly calendar: WorkingCalendar;
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
  /** Looks into a file that a visitor sends, and keeps nothing of it. */
  readonly inspect: Files['inspect'];
  /** Encrypts what a visitor leaves about themselves. */
  readonly seal: (text: string) => string;
}

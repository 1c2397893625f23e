import type { DemonstrationTownship } from '../county/townships.ts';

/** A body as it publishes. */
export interface Publisher {
  readonly sort: 'county' | 'department' | 'township';
  readonly slug: string;
  readonly bodyId: string;
  /** Place among those of its sort. */
  readonly place: number;
  readonly name: string;
  readonly short: string;
  /** What its texts are about. */
  readonly work: readonly string[];
  /** Characters that its document numbers begin with, as in 云政办发. */
  readonly mark: string;
  /** Where its texts take place. */
  readonly towns: readonly DemonstrationTownship[];
  /** Ids of its columns by their address words. */
  readonly columns: ReadonlyMap<string, { readonly id: string; readonly name: string }>;
  /** Its account in a social network, and its notice board. */
  readonly wechat: string;
  readonly clerk: { readonly personId: string; readonly name: string };
  readonly contact: Contact;
}

/** How its office is reached. */
export interface Contact {
  readonly office: string;
  readonly address: string;
  readonly phone: string;
  readonly fax: string;
  readonly email: string;
  readonly hours: string;
}

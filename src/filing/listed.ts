import type { PublicBody } from '../bodies/index.ts';
import type { ListedBody, ListedFiling } from './contract-fields.ts';
import type { RosterEntry } from './county/roster.ts';

/** A line of the roster as it is sent. */
export const listedFiling = ({ body, successor, absorbed, ...rest }: RosterEntry): ListedFiling => ({
  ...rest,
  body: { ...listedBody(body), level: body.level, kind: body.kind },
  successor: successor && listedBody(successor),
  absorbed: absorbed.map(listedBody),
});

/** A body as it is sent. */
export const listedBody = ({ id, name, shortName, slug }: PublicBody): ListedBody => ({
  ...{ id, name, shortName, slug },
});

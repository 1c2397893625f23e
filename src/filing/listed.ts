import { Readable } from 'node:stream';
import type { PublicBody } from '../bodies/index.ts';
import { Download } from '../platform/index.ts';
import type { ListedBody, ListedFiling } from './contract-fields.ts';
import type { RosterEntry } from './county/roster.ts';

/** Bytes as the answer of a route. */
export const downloadBytes = (bytes: Buffer, name: string, type: string): Download =>
  new Download({
    ...{ type, name, size: bytes.length },
    open: (range) => Readable.from([range ? bytes.subarray(range.start, range.end + 1) : bytes]),
  });

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

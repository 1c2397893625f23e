import { type RawBuilder, sql } from 'kysely';
import type { Day } from '../../law/index.ts';

/** Condition: the period of a row, whose table is named, holds on a day. */
export const holdsOn = (table: string, on: Day): RawBuilder<boolean> =>
  sql<boolean>`(${sql.ref(`${table}.since`)} <= ${on} and (${sql.ref(`${table}.until`)} is null or ${sql.ref(`${table}.until`)} > ${on}))`;

/** Condition: the period of a row reaches beyond a day, so that it can be ended there. */
export const outlasts = (table: string, on: Day): RawBuilder<boolean> =>
  sql<boolean>`(${sql.ref(`${table}.until`)} is null or ${sql.ref(`${table}.until`)} > ${on})`;

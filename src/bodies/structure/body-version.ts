import type { BodyKind, Level } from '../level.ts';
import type { Period } from '../period.ts';

/** What a public body is during one period (机关的一个时期); another name, parent or address makes another version. */
export interface BodyVersion extends Period {
  readonly id: string;
  readonly bodyId: string;
  readonly name: string;
  readonly shortName: string;
  /** Its word in addresses, e.g. `qinglong`; no two bodies bear one at the same time. */
  readonly slug: string;
  readonly kind: BodyKind;
  readonly level: Level;
  /** The body it belongs to; null for the highest. */
  readonly parentId: string | null;
  /** Its place among its siblings. */
  readonly position: number;
}

/** What may change about a body while it stays the same body. */
export type BodyChange = Partial<
  Pick<BodyVersion, 'name' | 'shortName' | 'slug' | 'kind' | 'level' | 'parentId' | 'position'>
>;

/** The codes of a body (代码). They are never given to another one. */
export interface BodyCodes {
  readonly bodyId: string;
  /** 统一社会信用代码. */
  readonly code: string | null;
  /** 网站标识码. */
  readonly siteCode: string | null;
}

/** Where the functions of a body that is no more have gone (职能承接). */
export interface Succession {
  readonly bodyId: string;
  readonly successorId: string;
  readonly since: BodyVersion['since'];
}

/** A public body as it stands on a day (机关). */
export interface PublicBody extends Omit<BodyVersion, 'id' | 'bodyId'>, Omit<BodyCodes, 'bodyId'> {
  readonly id: string;
}

import { abolishBody } from './actions/abolish-body.ts';
import { appoint } from './actions/appoint.ts';
import { correctPerson } from './actions/correct-person.ts';
import { createBody } from './actions/create-body.ts';
import { delegate } from './actions/delegate.ts';
import { dissolveLeadingGroup } from './actions/dissolve-leading-group.ts';
import { employPerson } from './actions/employ-person.ts';
import { endDelegation } from './actions/end-delegation.ts';
import { endPost } from './actions/end-post.ts';
import { foundCounty } from './actions/found-county.ts';
import { grantRole } from './actions/grant-role.ts';
import { importCounty } from './actions/import-county.ts';
import { mergeBodies } from './actions/merge-bodies.ts';
import { moveBody } from './actions/move-body.ts';
import { readPersonContact } from './actions/read-person-contact.ts';
import { renameBody } from './actions/rename-body.ts';
import { revokeRole } from './actions/revoke-role.ts';
import { setCodes } from './actions/set-codes.ts';
import { setContact } from './actions/set-contact.ts';
import { setLeadingGroup } from './actions/set-leading-group.ts';

/** Every act on bodies and people, declared once; methods, documents and the permission test read this list. */
export const bodyActs = {
  foundCounty,
  importCounty,
  createBody,
  renameBody,
  moveBody,
  mergeBodies,
  abolishBody,
  setCodes,
  setContact,
  employPerson,
  correctPerson,
  readPersonContact,
  appoint,
  endPost,
  grantRole,
  revokeRole,
  delegate,
  endDelegation,
  setLeadingGroup,
  dissolveLeadingGroup,
} as const;

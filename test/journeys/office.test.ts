import { describe } from 'node:test';
import { administrationWalk } from './office/administration-walk.ts';
import { applicationsWalk } from './office/applications-walk.ts';
import { attachmentsWalk } from './office/attachments-walk.ts';
import { barriersWalk } from './office/barriers-walk.ts';
import { columnsWalk } from './office/columns-walk.ts';
import { documentsWalk } from './office/documents-walk.ts';
import { exceptionsWalk } from './office/exceptions-walk.ts';
import { keyboardWalk } from './office/keyboard-walk.ts';
import { startOfficeJourneys } from './office/office-journey.ts';
import { publishingWalk } from './office/publishing-walk.ts';
import { signInWalk } from './office/sign-in-walk.ts';
import { writingWalk } from './office/writing-walk.ts';

describe('journeys through the office', () => {
  const journey = startOfficeJourneys();
  publishingWalk(journey);
  attachmentsWalk(journey);
  writingWalk(journey);
  exceptionsWalk(journey);
  administrationWalk(journey);
  columnsWalk(journey);
  applicationsWalk(journey);
  signInWalk(journey);
  documentsWalk(journey);
  keyboardWalk(journey);
  barriersWalk(journey);
});

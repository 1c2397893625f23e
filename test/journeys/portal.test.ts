import { describe } from 'node:test';
import { answeringJourneys } from './portal/answering.ts';
import { applyingJourneys } from './portal/applying.ts';
import { displayJourneys } from './portal/display.ts';
import { startPortalJourneys } from './portal/portal-journey.ts';
import { readingJourneys } from './portal/reading.ts';
import { reportJourneys } from './portal/reports.ts';

describe('journeys through the portal', () => {
  const journey = startPortalJourneys();
  readingJourneys(journey);
  answeringJourneys(journey);
  applyingJourneys(journey);
  displayJourneys(journey);
  reportJourneys(journey);
});

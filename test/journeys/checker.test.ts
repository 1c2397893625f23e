import { describe } from 'node:test';
import { startJourneys } from './journey.ts';
import { displayJourneys } from './walks/display.ts';
import { downloadJourneys } from './walks/downloads.ts';
import { editingJourneys } from './walks/editing.ts';
import { findingsJourneys } from './walks/findings.ts';
import { keyboardJourneys } from './walks/keyboard.ts';
import { offlineJourneys } from './walks/offline.ts';
import { openingJourneys } from './walks/opening.ts';
import { speedJourneys } from './walks/speed.ts';

describe('journeys through the checker', () => {
  const journey = startJourneys();
  openingJourneys(journey);
  findingsJourneys(journey);
  editingJourneys(journey);
  keyboardJourneys(journey);
  downloadJourneys(journey);
  offlineJourneys(journey);
  displayJourneys(journey);
  speedJourneys(journey);
});

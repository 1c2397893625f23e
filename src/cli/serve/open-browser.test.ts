import assert from 'node:assert/strict';
import { test } from 'node:test';
import { recordedTerminal } from '../terminal.fixture.ts';
import { browserOpener } from './open-browser.ts';

const opener = (platform: string, watched: boolean, env: Record<string, string> = {}) =>
  browserOpener(platform, recordedTerminal({ watched, env }))?.[0];

test('a browser is opened for a person at a screen, and for nobody else', () => {
  assert.equal(opener('linux', true, { DISPLAY: ':0' }), 'xdg-open');
  assert.equal(opener('darwin', true), 'open');
  assert.equal(opener('win32', true), 'cmd');
  assert.equal(opener('linux', true), undefined, 'no screen');
  assert.equal(opener('darwin', false), undefined, 'nobody watching');
  assert.equal(opener('darwin', true, { CI: '1' }), undefined);
  assert.equal(opener('linux', true, { DISPLAY: ':0', SSH_CONNECTION: 'x' }), undefined);
  assert.equal(opener('sunos', true), undefined);
});

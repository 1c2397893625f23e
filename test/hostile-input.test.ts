import { describe } from 'node:test';
import { addressesLeadNowhere } from './hostile/addresses.ts';
import { attackedSite } from './hostile/attacked-site.ts';
import { filesAreLookedInto } from './hostile/files.ts';
import { requestsAreRefused } from './hostile/requests.ts';
import { signInsAreNotForged } from './hostile/sign-ins.ts';
import { textsAreText } from './hostile/texts.ts';

describe('hostile input', () => {
  const opened = attackedSite();
  textsAreText(opened);
  filesAreLookedInto(opened);
  addressesLeadNowhere(opened);
  signInsAreNotForged(opened);
  requestsAreRefused(opened);
});

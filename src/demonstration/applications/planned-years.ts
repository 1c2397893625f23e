import type { answeredRequests } from './answered-requests.ts';
import type { refusedRequests } from './refused-requests.ts';
import type { WayName } from './ways.ts';

/** What is asked for, by a word. */
export type RequestName = keyof typeof answeredRequests | keyof typeof refusedRequests;

/** What is asked for, and which way it goes. */
export type Asked = `${RequestName} ${WayName}`;

/** What was asked in the year before, by body: all of it was answered, some of it in the January after. */
export const askedLastYear: Readonly<Record<string, readonly Asked[]>> = {
  yunling: [
    ...(['granted plain', 'alreadyPublic quick', 'granted quick', 'notThisOrgan quick'] as const),
    ...(['deliberative plain', 'granted extended', 'petition plain', 'stateSecret plain'] as const),
    ...(['partial jointly', 'granted plain', 'notThisOrgan plain', 'granted corrected'] as const),
  ],
  ziran: [
    ...(['granted plain', 'statutoryQuery quick', 'partial plain', 'notExist plain'] as const),
    ...(['granted plain', 'granted late'] as const),
  ],
  minzheng: ['granted plain', 'alreadyPublic quick', 'granted withdrawn'],
  zhujian: ['granted plain', 'thirdPartyRights thirdParty', 'enforcementFile plain', 'granted plain'],
  shuili: ['granted plain', 'notExist plain', 'partial plain'],
  nongye: ['granted plain', 'stillUnclear corrected'],
  jiaoyu: ['internalAffairs plain', 'granted quick'],
  tongji: ['prohibitedByLaw plain', 'publication quick'],
  gongan: ['securityStability plain'],
  hejian: ['granted plain', 'granted uncorrected'],
  xiahe: ['needsCreation plain'],
};

/** What was asked in the year that runs, and answered. */
export const askedThisYear: Readonly<Record<string, readonly Asked[]>> = {
  yunling: [
    ...(['granted plain', 'notThisOrgan quick', 'alreadyPublic quick', 'granted plain'] as const),
    ...(['deliberative plain', 'petition plain', 'partial plain', 'notInformation quick'] as const),
  ],
  ziran: ['granted paid', 'statutoryQuery quick', 'granted plain', 'partial unpaid', 'duplicate quick'],
  zhujian: ['thirdPartyRights thirdParty', 'granted refunded', 'enforcementFile plain'],
  shuili: [
    ...(['granted plain', 'granted corrected', 'excessive reasoned', 'partial plain'] as const),
    ...(['notExist plain', 'confirmOrReissue quick'] as const),
  ],
  minzheng: ['granted plain', 'alreadyPublic quick', 'granted plain'],
  hejian: ['granted plain', 'notExist quick', 'granted extended'],
  jiaotong: ['granted jointly', 'needsCreation plain', 'notThisOrgan misaddressed'],
  shengtai: ['granted plain', 'granted withdrawn'],
};

/** What is being handled: who has it, what is asked, which way it goes, how many working days ago it came. */
export const askedLately: readonly (readonly [slug: string, asked: Asked, daysAgo: number])[] = [
  ...([
    ['yunling', 'granted plain', 0],
    ['yunling', 'granted plain', 2],
    ['yunling', 'partial thirdParty', 8],
    ['yunling', 'deliberative plain', 9],
    ['yunling', 'granted extended', 19],
  ] as const),
  ...([
    ['shuili', 'granted plain', 0],
    ['shuili', 'alreadyPublic quick', 1],
    ['shuili', 'granted corrected', 6],
    ['shuili', 'thirdPartyRights thirdParty', 7],
    ['shuili', 'granted plain', 9],
    ['shuili', 'notExist plain', 11],
    ['shuili', 'partial plain', 14],
    ['shuili', 'granted unsent', 13],
    ['shuili', 'granted forgotten', 23],
    ['shuili', 'internalAffairs plain', 28],
  ] as const),
  ...([
    ['hejian', 'granted plain', 1],
    ['hejian', 'granted paid', 7],
    ['hejian', 'notThisOrgan quick', 5],
    ['hejian', 'granted forgotten', 17],
  ] as const),
  ...([
    ['ziran', 'granted plain', 3],
    ['ziran', 'excessive reasoned', 6],
    ['ziran', 'granted extended', 18],
    ['minzheng', 'granted uncorrected', 9],
    ['zhujian', 'partial jointly', 6],
    ['weijian', 'granted plain', 10],
    ['qingyang', 'granted plain', 4],
  ] as const),
];

import { comparableText } from './comparable-text.ts';
import { findAddresses } from './detectors/address.ts';
import { findBankCards } from './detectors/bank-card.ts';
import { findIdNumbers } from './detectors/id-number.ts';
import { findMinors } from './detectors/minor.ts';
import { mobileFinder } from './detectors/mobile.ts';
import { findPlates, findPrivateAccounts } from './detectors/private-contact.ts';
import { findSecrecyMarks } from './detectors/secrecy-mark.ts';
import { type WrongTerm, wrongTermFinder } from './detectors/wrong-term.ts';
import type { Detector, FindingKind, ScreeningFinding } from './finding.ts';

/** What screening knows besides the text. */
export interface ScreeningKnowledge {
  /** Numbers that offices publish themselves, digits only. */
  readonly officeNumbers: ReadonlySet<string>;
  readonly wrongTerms: readonly WrongTerm[];
}

/** Kinds whose words themselves must not appear on screens and in records. */
const personal: ReadonlySet<FindingKind> = new Set([
  'id-number',
  'mobile',
  'bank-card',
  'address',
  'minor',
  'plate-number',
  'private-account',
]);

/** Looks through one text; `part` and `where` say where it stands. */
export type TextScreen = (text: string, part: string, where?: string) => readonly ScreeningFinding[];

/** Prepares the search, so that a publication with many attachments compiles the list of terms once. */
export function textScreen({ officeNumbers, wrongTerms }: ScreeningKnowledge): TextScreen {
  const detectors: readonly Detector[] = [
    findIdNumbers,
    findBankCards,
    mobileFinder(officeNumbers),
    findMinors,
    findAddresses,
    findSecrecyMarks,
    findPlates,
    findPrivateAccounts,
    wrongTermFinder(wrongTerms),
  ];
  return (original, part, where = '') => {
    const { text, origin } = comparableText(original);
    return detectors.flatMap((detect) =>
      detect(text).map((hit) => {
        const start = origin(hit.start);
        const end = origin(hit.end - 1) + 1;
        return {
          kind: hit.kind,
          blocking: hit.blocking,
          place: { part, where, start, end },
          shown: (personal.has(hit.kind) && hit.mask) || text.slice(hit.start, hit.end),
          mask: hit.mask,
          sentence: hit.sentence,
          key: [hit.kind, part, where, start].join('|'),
        };
      }),
    );
  };
}

import list from '../../../data/catalogues/sensitive-terms.json' with { type: 'json' };
import type { WrongTerm } from './detectors/wrong-term.ts';

/** The terms that screening points out (错敏词表), as data; a county may add its own. */
export const wrongTerms: readonly WrongTerm[] = list.terms;

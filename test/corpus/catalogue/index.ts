import type { CorpusDocument } from '../corpus-document.ts';
import { documentsBeforeForms } from './before-the-forms.ts';
import { irregularDocuments } from './irregular.ts';
import { labelDocuments } from './labels.ts';
import { cellLineDocuments } from './one-cell-per-line.ts';
import { rowDocuments } from './pipes-and-runs.ts';
import { tabRowDocuments } from './tab-rows.ts';
import { webPageDocuments } from './web-pages.ts';
import { writtenNumberDocuments } from './written-numbers.ts';

/** Every document of the corpus. */
export const corpus: readonly CorpusDocument[] = [
  ...tabRowDocuments,
  ...labelDocuments,
  ...cellLineDocuments,
  ...rowDocuments,
  ...writtenNumberDocuments,
  ...irregularDocuments,
  ...webPageDocuments,
  ...documentsBeforeForms,
];

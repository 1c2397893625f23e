import type { CheckFormat } from './check-format.ts';

/** One JSON object per file and line, for machines. */
export const checkJson: CheckFormat = {
  opening: '',
  separator: '',
  piece: ({ file, report, diagnostics, outcomes }) =>
    `${JSON.stringify({
      file,
      body: report?.body ?? null,
      year: report?.year ?? null,
      edition: report?.edition ?? null,
      diagnostics,
      outcomes,
    })}\n`,
  closing: () => '',
};

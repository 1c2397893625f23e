import { burnMarks } from './burn-marks.ts';
import type { CanvasLibrary } from './canvas.ts';
import type { Mark } from './mark.ts';
import type { ProofFinding } from './proof-finding.ts';
import { proveRelease } from './prove-release.ts';
import { type RedactionTypesetter, releasedPdf } from './released-pdf.ts';
import type { SourcePage } from './source-page.ts';
import { type WithheldLine, withheldList } from './withheld-list.ts';

/** What redaction came to: a proven file with its list, or why there is none. */
export type Redacted =
  | { readonly proven: true; readonly file: Uint8Array; readonly list: readonly WithheldLine[] }
  | { readonly proven: false; readonly findings: readonly ProofFinding[] };

/** What redaction works with. */
export interface RedactionTools {
  readonly canvas: CanvasLibrary;
  readonly typesetter: RedactionTypesetter;
  /** The folder the typesetter reads from. */
  readonly root: string;
}

/** Withholds what the marks cover and proves it (遮盖并核验). Only a proven file is given back. */
export async function redactPages(
  title: string,
  source: readonly SourcePage[],
  marks: readonly Mark[],
  { canvas, typesetter, root }: RedactionTools,
): Promise<Redacted> {
  const pages = [];
  for (const [index, page] of source.entries())
    pages.push(
      await burnMarks(
        page,
        marks.filter((mark) => mark.page === index + 1),
        canvas,
      ),
    );
  const list = withheldList(pages);
  const file = releasedPdf({ title, pages, list }, typesetter, root);
  const findings = await proveRelease(file, pages, canvas);
  return findings.length === 0 ? { proven: true, file, list } : { proven: false, findings };
}

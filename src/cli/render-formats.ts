import { extname } from 'node:path';
import type { Report } from '../report/index.ts';

/** The formats a report can be written in, by the name `--to` takes. */
export const renderFormats = ['docx', 'pdf', 'xlsx', 'html', 'markdown', 'csv', 'text', 'json'] as const;

/** The name of a format. */
export type RenderFormat = (typeof renderFormats)[number];

/** Formats that are no text and would only confuse a terminal. */
export const binaryFormats: ReadonlySet<RenderFormat> = new Set(['docx', 'pdf', 'xlsx']);

/** Writes a report in a format. Each is loaded when it is used: the PDF writer alone takes longer than all the rest. */
export async function renderAs(format: RenderFormat, report: Report): Promise<string | Uint8Array> {
  const engine = await import('../report/index.ts');
  switch (format) {
    case 'docx':
      return engine.renderDocx(report);
    case 'pdf':
      return engine.renderPdf(report, await (await import('../platform/index.ts')).typst());
    case 'xlsx':
      return engine.renderXlsx(report);
    case 'html':
      return engine.renderHtml(report);
    case 'markdown':
      return engine.renderMarkdown(report);
    case 'csv':
      return engine.renderCsv(report);
    case 'text':
      return engine.renderText(report);
    case 'json':
      return engine.renderJson(report);
  }
}

const formatOfEnding: Readonly<Record<string, RenderFormat>> = {
  ...{ '.docx': 'docx', '.pdf': 'pdf', '.xlsx': 'xlsx', '.html': 'html', '.htm': 'html' },
  ...{ '.md': 'markdown', '.markdown': 'markdown', '.csv': 'csv', '.txt': 'text', '.json': 'json' },
};

/** The format a file's name asks for; undefined when its ending is none of ours. */
export function formatByName(file: string): RenderFormat | undefined {
  return formatOfEnding[extname(file).toLowerCase()];
}

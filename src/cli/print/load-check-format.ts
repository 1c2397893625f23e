import type { CheckFormat, CheckFormatName } from './check-format.ts';

/** Loads a format. Colours are for people at a terminal only. */
export async function loadCheckFormat(name: CheckFormatName, colour: boolean): Promise<CheckFormat> {
  switch (name) {
    case 'text':
      return (await import('./check-text.ts')).checkText(colour);
    case 'json':
      return (await import('./check-json.ts')).checkJson;
    case 'sarif':
      return (await import('./check-sarif.ts')).checkSarif;
    case 'html':
      return (await import('./check-html.ts')).checkHtml;
    case 'markdown':
      return (await import('./check-markdown.ts')).checkMarkdown;
  }
}

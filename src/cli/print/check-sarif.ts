import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Diagnostic, Place, Severity } from '../../report/index.ts';
import { reportRules } from '../../report/index.ts';
import { version } from '../version.ts';
import type { CheckFormat } from './check-format.ts';

const levels: Readonly<Record<Severity, string>> = {
  blocker: 'error',
  'must-explain': 'warning',
  hint: 'note',
};

const ruleIndex = new Map(reportRules.map(({ id }, index) => [id, index]));

const driver = {
  name: 'gongkai',
  version,
  rules: reportRules.map(({ id, title, severity, citation }) => ({
    id,
    shortDescription: { text: title },
    help: { text: `依据：${citation.label}` },
    defaultConfiguration: { level: levels[severity] },
  })),
};

const head = {
  $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
  version: '2.1.0',
};

/** SARIF 2.1.0, which code review systems and editors show. One run, its results written as they come. */
export const checkSarif: CheckFormat = {
  opening: `${JSON.stringify(head).slice(0, -1)},"runs":[{"tool":${JSON.stringify({ driver })},"columnKind":"utf16CodeUnits","results":[\n`,
  piece: ({ file, diagnostics }) =>
    diagnostics.map((diagnostic) => JSON.stringify(resultOf(file, diagnostic))).join(',\n'),
  separator: ',\n',
  closing: (_, stopped) => `\n],"invocations":[{"executionSuccessful":${!stopped}}]}]}\n`,
};

function resultOf(file: string, diagnostic: Diagnostic) {
  const { rule, severity, message, advice, citation, cells, place, proposal, merged, quote } = diagnostic;
  const index = ruleIndex.get(rule);
  return {
    ruleId: rule,
    ...(index === undefined ? {} : { ruleIndex: index }),
    level: levels[severity],
    message: { text: `${message}\n${advice}` },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri: uriOf(file) }, ...regionOf(place, quote) },
        ...(cells.length > 0
          ? { logicalLocations: cells.map((cell) => ({ fullyQualifiedName: cell, kind: 'member' })) }
          : {}),
      },
    ],
    properties: { advice, citation, cells, place, proposal, merged },
  };
}

/** Only a text has lines; a page or a table cell stays among the properties. */
function regionOf(place: Place | null, quote: string | undefined) {
  if (place?.line === undefined) return {};
  const { line: startLine, column: startColumn } = place;
  const snippet = quote === undefined ? {} : { snippet: { text: quote } };
  return { region: { startLine, ...(startColumn === undefined ? {} : { startColumn }), ...snippet } };
}

function uriOf(file: string): string {
  if (isAbsolute(file)) return pathToFileURL(file).href;
  if (file === '-') return 'stdin';
  return file.split('/').map(encodeURIComponent).join('/');
}

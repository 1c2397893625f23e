import type { OfficialForm } from '../../../src/law/index.ts';
import { cellName } from '../../design/form/cell-name.ts';
import type { Finding } from '../../design/form/finding.ts';
import { findingsInWords } from '../../design/form/finding.ts';
import { severityNames } from '../../design/form/severity-names.ts';
import { placeName } from '../source/place-name.ts';

/** The list of findings (问题清单) as plain text, to be sent on or filed. */
export function findingsText(heading: string, form: OfficialForm, findings: readonly Finding[]): string {
  const items = findings.map(({ number, diagnostic }) => {
    const { severity, cells, message, advice, citation, place, quote } = diagnostic;
    return [
      `${number}.【${severityNames[severity].name}】${message}`,
      cells.length > 0 && `   单元格：${cells.map((cell) => cellName(form, cell)).join('；')}`,
      quote && `   原文：“${quote}”`,
      place && `   位置：${placeName(place)}`,
      `   处理：${advice}`,
      `   依据：${citation.label}`,
    ]
      .filter(Boolean)
      .join('\n');
  });
  return `${[`${heading}问题清单`, findingsInWords(findings), ...items].join('\n\n')}\n`;
}

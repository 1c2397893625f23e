import { asked, mattersOpen } from '../../../../src/filing/contract.ts';
import type { Reason } from '../../controls/act-button.tsx';
import type { Opened } from './opened.ts';
import type { LiveReport } from './use-live-report.ts';

/** Why the report cannot be signed or handed in as it stands; null when it can. The server judges once more. */
export function unready({ uncertain }: Opened, { hasEdits, findings }: LiveReport): Reason | null {
  if (hasEdits) return { sentence: '还有没有保存的修改，请先保存或者放弃。' };
  if (uncertain.length > 0)
    return { sentence: `还有 ${uncertain.length} 格读数没有人确认，请对照原件逐格确认或者填写。` };
  return mattersOpen(
    findings.map(
      ({ saved, diagnostic }) => saved ?? { diagnostic, asks: asked[diagnostic.severity], verdict: null },
    ),
  );
}

import type { Reason } from '../../controls/act-button.tsx';
import type { Opened } from './opened.ts';
import type { LiveReport } from './use-live-report.ts';

/** Why the report cannot be signed or handed in as it stands; null when it can. The server judges once more. */
export function unready({ uncertain }: Opened, { hasEdits, findings }: LiveReport): Reason | null {
  if (hasEdits) return { sentence: '还有没有保存的修改，请先保存或者放弃。' };
  if (uncertain.length > 0)
    return { sentence: `还有 ${uncertain.length} 格读数没有人确认，请对照原件逐格确认或者填写。` };
  const open = findings.filter(({ saved, diagnostic }) => {
    if (diagnostic.severity === 'hint') return false;
    if (saved?.asks === 'exception') return saved.verdict?.kind !== 'exception';
    return saved?.verdict == null;
  });
  const [first] = open;
  if (!first) return null;
  const { message, citation } = first.diagnostic;
  const blocking = open.filter(({ saved }) => saved?.asks === 'exception').length;
  const words =
    blocking > 0
      ? `还有 ${blocking} 个阻断问题没有改正，也没有签发例外：${message}`
      : `还有 ${open.length} 个问题没有说明：${message}`;
  return { sentence: words, citation };
}

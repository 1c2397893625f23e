import { Button } from 'antd';
import { useState } from 'react';
import type { ApplicationLine } from '../list/application-lines.tsx';
import { EnvelopesDialog } from './envelopes-dialog.tsx';
import { LettersDialog } from './letters-dialog.tsx';
import { PrintDialog } from './print-dialog.tsx';
import './batch-bar.css';

/** What can be done with the applications that were chosen in the list, all at once. */
export function BatchBar({
  chosen,
  clear,
}: {
  readonly chosen: readonly ApplicationLine[];
  readonly clear: () => void;
}) {
  const [open, setOpen] = useState<'letters' | 'print' | 'envelopes' | null>(null);
  if (chosen.length === 0) return null;
  const close = () => setOpen(null);
  return (
    <section className="panel batch-bar" aria-label="批量办理">
      <strong role="status">已选 {chosen.length} 件</strong>
      <Button onClick={() => setOpen('letters')}>制发文书</Button>
      <Button onClick={() => setOpen('print')}>打印文书</Button>
      <Button onClick={() => setOpen('envelopes')}>打印信封</Button>
      <Button type="text" onClick={clear}>
        取消选择
      </Button>
      {open === 'letters' && <LettersDialog chosen={chosen} close={close} />}
      {open === 'print' && <PrintDialog chosen={chosen} close={close} />}
      {open === 'envelopes' && <EnvelopesDialog chosen={chosen} close={close} />}
    </section>
  );
}

import { Button } from 'antd';
import { useState } from 'react';
import { filingContracts, type SentCountySum } from '../../../../src/filing/contract.ts';
import { officialForms } from '../../../../src/law/index.ts';
import { cellName } from '../../../design/form/cell-name.ts';
import { ActDialog } from '../../controls/act-dialog.tsx';
import { chineseMoment } from '../../controls/chinese-time.ts';
import type { AtCountyYear } from './county-frame.tsx';
import { useCountyActs } from './use-county-acts.ts';

/** What was added to or taken from the sum by hand, each with its reason; it can be taken back. */
export function Adjustments({ at, sum }: { readonly at: AtCountyYear; readonly sum: SentCountySum }) {
  const [voiding, setVoiding] = useState<string | null>(null);
  const may = useCountyActs(at.county);
  if (sum.adjustments.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="adjustments">
      <h2 id="adjustments">调整 {sum.adjustments.length} 项</h2>
      <ul className="gaps">
        {sum.adjustments.map(({ id, cell, amount, reason, madeBy, madeAt }) => (
          <li key={id}>
            {cellName(officialForms[sum.edition!], cell)} {amount > 0 ? '+' : ''}
            {amount}：{reason}
            <small>
              {' '}
              {madeBy}，{chineseMoment(madeAt)}
            </small>{' '}
            {may('void-adjustment') && (
              <Button size="small" onClick={() => setVoiding(id)}>
                撤销
              </Button>
            )}
          </li>
        ))}
      </ul>
      {voiding && (
        <ActDialog
          title="撤销调整"
          contract={filingContracts.voidAdjustment}
          params={{ county: at.county, id: voiding }}
          asked={[{ name: 'reason', label: '理由', kind: 'text' }]}
          shape={({ reason }) => ({ reason })}
          close={() => setVoiding(null)}
        />
      )}
    </section>
  );
}

import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { filingContracts } from '../../../../src/filing/contract.ts';
import { useReading } from '../../asking/use-reading.ts';
import { Loaded } from '../../controls/loaded.tsx';
import { type AtCountyYear, CountyFrame } from './county-frame.tsx';
import { CountyReportFindings } from './county-report-findings.tsx';
import { CountyReportForm } from './county-report-form.tsx';
import { CountyReportSteps } from './county-report-steps.tsx';
import type { OpenedCounty } from './opened-county.ts';
import { SumCell } from './sum-cell.tsx';
import '../report/report.css';

const here = getRouteApi('/filings/county/report');

/** The report of the whole county: its tables added up, its text written, signed and made public (全县年报). */
export default function CountyReportPage() {
  const search = here.useSearch();
  return (
    <CountyFrame title="全县年报" here="/filings/county/report" search={search}>
      {(at) => <Opened key={`${at.county}${at.year}`} at={at} cell={search.cell ?? null} />}
    </CountyFrame>
  );
}

function Opened({ at, cell }: { readonly at: AtCountyYear; readonly cell: string | null }) {
  const sum = useReading(filingContracts.openSum, { params: at });
  const isBegun = sum.data !== undefined && sum.data.edition !== null;
  const report = useReading(filingContracts.openCountyReport, { params: at }, { when: isBegun });
  return (
    <Loaded reading={sum}>
      {(added) =>
        added.edition === null ? (
          <p className="empty">
            还没有受理任何机关 {at.year} 年的年报。受理以后，全县年报由系统汇总数据、起草正文。
          </p>
        ) : (
          <Loaded reading={report}>
            {(standing) => <Desk at={at} sum={added} standing={standing} cell={cell} />}
          </Loaded>
        )
      }
    </Loaded>
  );
}

function Desk({ at, sum, standing, cell }: OpenedCounty & { readonly cell: string | null }) {
  const go = useNavigate();
  const [reason, setReason] = useState<string | null>(null);
  const opened = { at, sum, standing };
  const showFigure = (key: string) => {
    const source = standing.figures.find((figure) => figure.key === key)?.source;
    setReason(source?.kind === 'reason' ? source.reason : null);
    if (source?.kind === 'cells')
      void go({
        to: '/filings/county/report',
        search: { ...at, cell: source.cells[0]! },
        resetScroll: false,
      });
  };
  return (
    <>
      <CountyReportSteps {...opened} />
      <div className="with-side filing-desk">
        <CountyReportForm {...opened} cell={cell} showFigure={showFigure} />
        <aside>
          {reason && (
            <p className="panel" role="status">
              这个数字的来源：{reason}。
            </p>
          )}
          {cell && sum.cells[cell] && <SumCell at={at} sum={sum} cell={cell} />}
          <CountyReportFindings {...opened} />
        </aside>
      </div>
    </>
  );
}

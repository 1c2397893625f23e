import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { filingContracts } from '../../../../src/filing/contract.ts';
import { type CellId, officialForms } from '../../../../src/law/index.ts';
import { cellName } from '../../../design/form/cell-name.ts';
import { newKey } from '../../asking/use-acting.ts';
import { useReading } from '../../asking/use-reading.ts';
import { Loaded } from '../../controls/loaded.tsx';
import { PageFrame } from '../../controls/page-frame.tsx';
import { ActsPanel } from './acts-panel.tsx';
import { CellPanel, type NewMark } from './cell-panel.tsx';
import { Differences } from './differences.tsx';
import { FilingForm } from './filing-form.tsx';
import type { Proposal } from './finding-item.tsx';
import { FindingsPanel } from './findings-panel.tsx';
import type { Opened, Which } from './opened.ts';
import { SaveBar } from './save-bar.tsx';
import { SourceDialog, type Wanted } from './source-dialog.tsx';
import { StandingFacts } from './standing-facts.tsx';
import { Uncertain } from './uncertain.tsx';
import { useLiveReport } from './use-live-report.ts';
import { Versions } from './versions.tsx';
import '../filing.css';
import './report.css';

const here = getRouteApi('/filings/$body/$year');

/** The report of one body and year: look, change, explain, sign, hand in (编报). */
export default function ReportPage() {
  const { body, year } = here.useParams();
  const which = { body, year: Number(year) };
  const reading = useReading(filingContracts.openFiling, { params: which });
  const name = reading.data?.body.shortName ?? '';
  return (
    <PageFrame
      title={`${name} ${year} 年政府信息公开工作年度报告`}
      acts={
        <Link to="/filings" search={{ body }}>
          各年度年报
        </Link>
      }
    >
      <Loaded reading={reading}>{(opened) => <Desk key={opened.id} which={which} opened={opened} />}</Loaded>
    </PageFrame>
  );
}

function Desk({ which, opened }: { readonly which: Which; readonly opened: Opened }) {
  const live = useLiveReport(opened);
  const [cell, setCell] = useState<CellId | null>(null);
  const [wanted, setWanted] = useState<{ readonly what: Wanted; readonly title: string } | null>(null);
  const [marks, setMarks] = useState<readonly NewMark[]>([]);
  const form = officialForms[opened.report.edition ?? '2021'];
  const takeProposal = ({ cell: proposed, value }: Proposal) =>
    live.change({ ...live.edits, cells: { ...live.edits.cells, [proposed]: String(value) } });
  const withoutMark = (marked: CellId) => marks.filter((one) => one.cell !== marked);
  return (
    <>
      <StandingFacts which={which} opened={opened} live={live} />
      <div className="with-side filing-desk">
        <div>
          <Uncertain opened={opened} />
          <Differences opened={opened} live={live} />
          <FilingForm
            opened={opened}
            live={live}
            enterCell={setCell}
            showFigure={(figure) => setWanted({ what: { figure }, title: '正文中的数字' })}
          />
          <SaveBar which={which} opened={opened} live={live} />
        </div>
        <aside>
          <ActsPanel
            which={which}
            opened={opened}
            live={live}
            marks={marks}
            dropMark={(marked) => setMarks(withoutMark(marked))}
            marksSent={() => setMarks([])}
          />
          <CellPanel
            which={which}
            opened={opened}
            live={live}
            cell={cell}
            showSource={(one) => setWanted({ what: { cell: one }, title: cellName(form, one) })}
            mark={
              opened.actions.return === null ? (mark) => setMarks([...withoutMark(mark.cell), mark]) : null
            }
          />
          <FindingsPanel
            report={live.report}
            findings={live.findings}
            maySay={(act) => opened.actions[act] === null}
            saidBy={{
              contract: filingContracts.actOnFiling,
              params: which as unknown as Record<string, string>,
              hint: '随年报一并上报；数据改动后需要重新说明。',
              shape: ({ act, ...input }) => ({ version: opened.version, key: newKey(), act, input }),
            }}
            take={opened.actions.edit === null ? takeProposal : null}
          />
        </aside>
      </div>
      <Versions which={which} opened={opened} />
      {wanted && (
        <SourceDialog which={which} wanted={wanted.what} title={wanted.title} close={() => setWanted(null)} />
      )}
    </>
  );
}

import { Link } from '@tanstack/react-router';
import { Modal } from 'antd';
import { filingContracts } from '../../../../src/filing/contract.ts';
import { officialForms } from '../../../../src/law/index.ts';
import type { ReplyOf } from '../../../../src/platform/contract.ts';
import { registerContracts } from '../../../../src/registers/contract.ts';
import { cellName } from '../../../design/form/cell-name.ts';
import { useReading } from '../../asking/use-reading.ts';
import { chineseDay } from '../../controls/chinese-time.ts';
import { Loaded } from '../../controls/loaded.tsx';
import type { Which } from './opened.ts';
import { recordKinds } from './source-words.ts';

/** A number whose source is wanted: a cell, or a figure of the text. */
export type Wanted = { readonly cell: string } | { readonly figure: string };

type Opened = ReplyOf<typeof filingContracts.openSource>;
type Source = Opened['source'];

/** What lies behind a number as the records stand now, each with its way to it (数据来源). */
export function SourceDialog({
  which,
  wanted,
  title,
  close,
}: {
  readonly which: Which;
  readonly wanted: Wanted;
  readonly title: string;
  readonly close: () => void;
}) {
  const reading = useReading(filingContracts.openSource, { params: which, query: wanted });
  return (
    <Modal open title={`数据来源：${title}`} footer={null} width={640} onCancel={close}>
      <Loaded reading={reading}>
        {({ value, source, publications }) => (
          <div className="stack">
            <p>
              按现在的记录：<strong>{value ?? '没有数据'}</strong>
            </p>
            <Behind which={which} wanted={wanted} source={source} publications={publications} />
          </div>
        )}
      </Loaded>
    </Modal>
  );
}

function Behind({
  which: { body, year },
  wanted,
  source,
  publications,
}: {
  readonly which: Which;
  readonly wanted: Wanted;
  readonly source: Source;
  readonly publications: Opened['publications'];
}) {
  if (source.kind === 'reason') return <p>{source.reason}</p>;
  if (source.kind === 'cells')
    return (
      <>
        <p>由下列各格相加：</p>
        <ul className="gaps">
          {source.cells.map((cell) => (
            <li key={cell}>{cellName(officialForms['2021'], cell)}</li>
          ))}
        </ul>
      </>
    );
  if (source.kind === 'entries') return <Entries ids={source.ids} />;
  const { of, ids } = source;
  if (of === 'entries') return <Entries ids={ids} />;
  const cell = 'cell' in wanted ? { cell: wanted.cell } : {};
  return (
    <>
      <p>
        {ids.length === 0 ? `全年没有这样的${recordKinds[of]}。` : `${recordKinds[of]} ${ids.length} 件。`}
        {of === 'applications' && (
          <Link to="/applications" search={{ scope: 'all', body, year, ...cell }}>
            查看这些申请
          </Link>
        )}
        {of === 'disputes' && (
          <Link to="/disputes" search={{ body, year, ...cell }}>
            查看这些案件
          </Link>
        )}
        {(of === 'columns' || of === 'accounts') && (
          <Link to="/columns" search={{ body }}>
            查看栏目和渠道
          </Link>
        )}
        {(of === 'publications' || of === 'documents') && (
          <Link to="/publications" search={{ body, state: 'released' }}>
            查看公开信息列表
          </Link>
        )}
      </p>
      {publications.length > 0 && (
        <ol className="source-list">
          {publications.map(({ id, title }) => (
            <li key={id}>
              <Link to="/publications/$id" params={{ id }}>
                {title}
              </Link>
            </li>
          ))}
        </ol>
      )}
      {ids.length > shownAtMost && <p className="quiet">只列出前 {shownAtMost} 件。</p>}
    </>
  );
}

/** More is looked at in the list itself. */
const shownAtMost = 100;

/** Entries of the registers that state the number. */
function Entries({ ids }: { readonly ids: readonly string[] }) {
  const reading = useReading(
    registerContracts.listEntries,
    { query: { ids: ids.slice(0, shownAtMost).join(',') } },
    { when: ids.length > 0 },
  );
  if (ids.length === 0) return <p>台账中没有相应的记录。</p>;
  return (
    <Loaded reading={reading}>
      {({ entries }) => (
        <ul className="gaps">
          {entries.map(({ id, bodyId, kind, year, on, title, note, figures, enteredBy }) => (
            <li key={id}>
              {chineseDay(on)} {title || note || '年度数据'}
              {Object.values(figures).map((figure) => (
                <strong key={String(figure)}> {String(figure)}</strong>
              ))}
              <small>（{enteredBy} 登记）</small>{' '}
              <Link to="/registers/$kind" params={{ kind }} search={{ body: bodyId, year }}>
                查看台账
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Loaded>
  );
}

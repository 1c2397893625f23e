import { getRouteApi, Link } from '@tanstack/react-router';
import { placedFiles, publishingContracts, withdrawals } from '../../../src/publishing/contract.ts';
import { useReading } from '../asking/use-reading.ts';
import { Loaded } from '../controls/loaded.tsx';
import { PageFrame } from '../controls/page-frame.tsx';
import { readableSize } from '../controls/readable-size.ts';
import { DocumentPanel } from '../documents/document-panel.tsx';
import type { PublicationFile } from '../editor/draft.ts';
import { PlacedText } from '../editor/placed-text.tsx';
import { ReviewForm } from '../review/review-form.tsx';
import { ReviewHistory } from '../review/review-history.tsx';
import { TextComparison } from '../review/text-comparison.tsx';
import { ActRecord } from './act-record.tsx';
import { Acts } from './acts/acts.tsx';
import { Facts } from './facts.tsx';
import { FoundInScreening } from './found-in-screening.tsx';
import { Linked } from './linked.tsx';
import { RevisionList } from './revision-list.tsx';
import { StateMark } from './state-mark.tsx';
import './publication-page.css';

const here = getRouteApi('/publications/$id');

/** One publication: its text, what was said of it, and what can be done with it now. */
export default function PublicationPage() {
  const { id } = here.useParams();
  const file = useReading(publishingContracts.openPublication, { params: { id } });
  return <Loaded reading={file}>{(found) => <Publication file={found} />}</Loaded>;
}

function Publication({ file }: { readonly file: PublicationFile }) {
  const { revision, against } = here.useSearch();
  const find = (id: string | undefined) => file.revisions.find((one) => one.id === id);
  const shown = find(revision) ?? find(file.workingRevision)!;
  const compared = find(against);
  const { data: columns } = useReading(publishingContracts.listColumns, { query: { body: file.bodyId } });
  const column = columns?.find(({ id }) => id === file.columnId);
  const mayReview = file.state === 'in-review' && !file.actions.review;
  return (
    <PageFrame
      title={shown.title}
      acts={
        <>
          <StateMark state={file.state} step={file.step} />
          {file.releasedRevision && (
            <a href={`/a/${file.id}`} target="_blank" rel="noopener">
              公众看到的页面
            </a>
          )}
          <Link to="/publications/$id/sheet" params={{ id: file.id }}>
            审核单
          </Link>
        </>
      }
    >
      {file.withdrawal && (
        <p className="panel wrong">
          {withdrawals[file.withdrawal]}：{file.withdrawalReason}
        </p>
      )}
      <div className="with-side">
        <div>
          {compared ? (
            <section className="panel" aria-label="对照">
              <h2>
                第 {compared.number} 稿与第 {shown.number} 稿对照
              </h2>
              <TextComparison
                before={compared}
                after={shown}
                names={[`第 ${compared.number} 稿`, `第 ${shown.number} 稿`]}
              />
            </section>
          ) : (
            <section className="panel" aria-label="正文">
              {shown.id !== file.workingRevision && (
                <p className="quiet">这是第 {shown.number} 稿，不是最新的一稿。</p>
              )}
              {shown.summary && <p className="summary">{shown.summary}</p>}
              <PlacedText html={shown.html} attachments={file.attachments} />
              {shown.html === '' && <p className="quiet">（没有正文）</p>}
            </section>
          )}
          {file.attachments.length > 0 && <AttachmentList file={file} html={shown.html} />}
          <Facts file={file} metadata={shown.metadata} />
          <ReviewHistory file={file} />
        </div>
        <aside aria-label="办理">
          {mayReview && <ReviewForm file={file} />}
          <Acts file={file} />
          <FoundInScreening file={file} />
          {column && <Linked file={file} explains={column.kind === 'interpretation'} />}
          {column?.kind === 'policy' && <DocumentPanel file={file} />}
          <RevisionList file={file} shown={shown.id} />
          <ActRecord id={file.id} />
        </aside>
      </div>
    </PageFrame>
  );
}

function AttachmentList({ file, html }: { readonly file: PublicationFile; readonly html: string }) {
  const placed = placedFiles(html);
  return (
    <section className="panel" aria-labelledby="attachments">
      <h2 id="attachments">附件</h2>
      <ul className="attachments">
        {file.attachments.map(({ id, file: hash, name, kind, size, caption, alternative }) => (
          <li key={id}>
            <a
              href={`/api/attachments/${id}`}
              {...(kind === 'document' ? {} : { target: '_blank', rel: 'noopener' })}
            >
              {name}
            </a>{' '}
            <small>{readableSize(size)}</small>
            {kind === 'picture' && !placed.has(hash) && (
              <img src={`/api/attachments/${id}`} alt={alternative} />
            )}
            {caption && <small>{caption}</small>}
            {kind !== 'document' && (
              <small>{alternative ? `文字说明：${alternative}` : '还没有文字说明'}</small>
            )}
            {placed.has(hash) && <small>在正文中</small>}
          </li>
        ))}
      </ul>
    </section>
  );
}

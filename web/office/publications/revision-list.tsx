import { Link } from '@tanstack/react-router';
import { chineseMoment } from '../controls/chinese-time.ts';
import type { PublicationFile } from '../editor/draft.ts';

/** All states of the text, each to be read and compared with the one before it. */
export function RevisionList({ file, shown }: { readonly file: PublicationFile; readonly shown: string }) {
  return (
    <section className="panel" aria-labelledby="revisions">
      <h2 id="revisions">各稿</h2>
      <ol className="revisions">
        {file.revisions.map(({ id, number, authorName, createdAt }, index) => {
          const before = file.revisions[index + 1];
          return (
            <li key={id} {...(id === shown ? { 'aria-current': 'true' as const } : {})}>
              <Link to="/publications/$id" params={{ id: file.id }} search={{ revision: id }}>
                第 {number} 稿
              </Link>
              {id === file.releasedRevision && (
                <span className="state" data-state="released">
                  公众所见
                </span>
              )}
              <small>
                {authorName}，{chineseMoment(createdAt)}
              </small>
              {before && (
                <Link
                  to="/publications/$id"
                  params={{ id: file.id }}
                  search={{ revision: id, against: before.id }}
                >
                  与前一稿对照
                </Link>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

import { aspects, reviewResults, reviewSteps } from '../../../src/publishing/contract.ts';
import { chineseMoment } from '../controls/chinese-time.ts';
import type { PublicationFile } from '../editor/draft.ts';
import './review.css';

/** What reviewers said, review by review, the newest first. */
export function ReviewHistory({ file }: { readonly file: PublicationFile }) {
  const reviews = reviewsOf(file).toReversed();
  if (reviews.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="reviews">
      <h2 id="reviews">审核记录</h2>
      <ol className="reviews">
        {reviews.map(({ at, step, reviewer, number, opinions }) => (
          <li key={`${at}${step}`}>
            <strong>
              {reviewSteps[step]}：{opinions.every(({ result }) => result === 'pass') ? '通过' : '未通过'}
            </strong>
            <small>
              {reviewer}，{chineseMoment(at)}，第 {number} 稿
            </small>
            <ul>
              {opinions
                .filter(({ result, comment }) => result !== 'pass' || comment !== '')
                .map(({ aspect, result, comment }) => (
                  <li key={aspect}>
                    {aspects[aspect]}：{reviewResults[result]}
                    {comment && `。${comment}`}
                  </li>
                ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  );
}

type Opinion = PublicationFile['reviews'][number];

/** One review: everything one person said at one time of one revision. */
export interface Review {
  readonly at: string;
  readonly step: Opinion['step'];
  readonly reviewer: string;
  readonly revisionId: string;
  /** Number of the revision that was read. */
  readonly number: number;
  readonly opinions: readonly Opinion[];
}

/** The reviews of a publication in their order. */
export function reviewsOf({ reviews, revisions }: PublicationFile): readonly Review[] {
  const groups = Map.groupBy(reviews, ({ at, step, revisionId }) => `${at} ${step} ${revisionId}`);
  return [...groups.values()].map((opinions) => {
    const { at, step, reviewer, revisionId } = opinions[0]!;
    const number = revisions.find(({ id }) => id === revisionId)?.number ?? 0;
    return { at, step, reviewer, revisionId, number, opinions };
  });
}

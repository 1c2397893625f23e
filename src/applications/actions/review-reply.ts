import { z } from 'zod';
import { cite } from '../../law/index.ts';
import { type ReviewAspect, reviewAspects } from '../application.ts';
import { declareAct, kept, notNow } from '../declared-act.ts';

const aspects = Object.keys(reviewAspects) as [ReviewAspect, ...ReviewAspect[]];

/** Reviews the drafted reply for secrecy, personal data or legality (审查, art. 17); the drafter never does. */
export const reviewReply = declareAct<{ aspect: ReviewAspect; passed: boolean; comment: string }>({
  name: 'review-reply',
  label: '审查答复',
  permission: {
    allowedFor: ['first-reviewer', 'second-reviewer', 'final-approver'],
    reach: 'own-body',
    citation: cite('REG-17'),
  },
  allowedWhen: ['drafted'],
  input: z.object({ aspect: z.enum(aspects), passed: z.boolean(), comment: z.string().trim().max(2000) }),
  decide: ({ application: { draft, reviews }, by }, input) => {
    if (draft?.drafter === by.id)
      return notNow('drafter-reviews', '拟稿人不能审查自己拟制的答复，请由他人审查。');
    if (reviews.some(({ aspect }) => aspect === input.aspect))
      return notNow('aspect-reviewed', `${reviewAspects[input.aspect]}已经通过。`, { field: 'aspect' });
    if (!input.passed && input.comment === '')
      return notNow('comment-missing', '不通过的，请写明意见。', { field: 'comment' });
    return kept(input);
  },
  apply: (application, { facts: { aspect, passed }, by }) => {
    if (!passed) return { ...application, state: 'processing', draft: null, reviews: [] };
    const reviews = [...application.reviews, { aspect, reviewer: by.id }];
    return { ...application, reviews, state: reviews.length === aspects.length ? 'reviewed' : 'drafted' };
  },
});

import { done, type Outcome, refused } from '../../platform/index.ts';
import type { PublishingTools } from '../tools.ts';
import { actOnFeedback, type FeedbackAct } from './act-on-feedback.ts';
import { feedbackActions } from './feedback-actions.ts';

/** Answers a message once (答复留言); what was answered stays as it was said. */
export function answerFeedback(
  tools: PublishingTools,
  feedbackAct: FeedbackAct,
  answer: string,
): Promise<Outcome<{ readonly at: string }>> {
  return actOnFeedback(tools, feedbackActions.answer, feedbackAct, async () => {
    const { act } = feedbackAct;
    const said = answer.trim();
    if (said === '')
      return refused({ code: 'answer-missing', field: 'answer', sentence: '请填写答复内容。' });
    const person = act.actor.kind === 'person' ? act.actor.personId : null;
    return done({
      value: { at: act.at },
      set: { answer: said, answered_by: person, answered_at: act.at },
      audit: { new: { answer: said } },
    });
  });
}

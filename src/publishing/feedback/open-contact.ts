import { done, type Outcome, refused } from '../../platform/index.ts';
import type { PublishingTools } from '../tools.ts';
import { actOnFeedback, type FeedbackAct } from './act-on-feedback.ts';
import { feedbackActions } from './feedback-actions.ts';

/**
 * Opens what a visitor left to be reached by (查看联系方式). It lies sealed; every look at it is on record with its
 * reason, before anything is shown.
 */
export function openFeedbackContact(
  tools: PublishingTools,
  feedbackAct: FeedbackAct,
  reason: string,
): Promise<Outcome<{ readonly contact: string }>> {
  return actOnFeedback(tools, feedbackActions['open-contact'], feedbackAct, async (message) => {
    if (message.contact === null)
      return refused({ code: 'contact-missing', sentence: '留言人没有留下联系方式。' });
    if (reason.trim() === '')
      return refused({ code: 'reason-missing', field: 'reason', sentence: '请写明为什么要联系留言人。' });
    return done({
      value: { contact: tools.openContact(message.contact) },
      audit: { reason: reason.trim() },
    });
  });
}

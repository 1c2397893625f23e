import { done, type Outcome, type Refusal, refused } from '../../platform/index.ts';
import { findingKinds, type ScreeningFinding } from '../screening/finding.ts';
import type { PublishingTools } from '../tools.ts';
import { actOnFeedback, type FeedbackAct } from './act-on-feedback.ts';
import { feedbackActions } from './feedback-actions.ts';

/** Question and answer as the public reads them. */
export interface PublicAnswer {
  readonly question: string;
  readonly answer: string;
}

/**
 * Makes question and answer public in the clerk's wording (公开答复). Personal data does not pass: what screening finds
 * is to be rewritten, there is no exception; nor may the words tell how the visitor is reached.
 */
export async function publishAnswer(
  tools: PublishingTools,
  feedbackAct: FeedbackAct,
  { question, answer }: PublicAnswer,
): Promise<Outcome<{ readonly at: string }>> {
  const asked = question.trim();
  const said = answer.trim();
  const { state, findings } = await tools.screen({
    ...{ title: '', summary: asked, plain: said, attachments: [] },
  });
  return actOnFeedback(tools, feedbackActions['publish-answer'], feedbackAct, async (message) => {
    const { act } = feedbackAct;
    const contact = message.contact === null ? '' : tools.openContact(message.contact);
    const refusal =
      empty('question', asked) ??
      empty('answer', said) ??
      (state === 'failed' ? notScreened : null) ??
      (findings[0] ? found(findings[0]) : null) ??
      (tells(`${asked} ${said}`, contact) ? reachable : null);
    if (refusal) return refused(refusal);
    return done({
      value: { at: act.at },
      set: {
        ...{ public_question: asked, public_answer: said, published_at: act.at },
        published_by: act.actor.kind === 'person' ? act.actor.personId : null,
      },
      audit: { new: { question: asked, answer: said } },
      visible: true,
    });
  });
}

/** Takes a public answer back (撤下答复); the answer itself stays given. */
export function takeBackAnswer(
  tools: PublishingTools,
  feedbackAct: FeedbackAct,
  reason: string,
): Promise<Outcome<Record<never, never>>> {
  return actOnFeedback(tools, feedbackActions['take-back-answer'], feedbackAct, async (message) => {
    if (reason.trim() === '')
      return refused({ code: 'reason-missing', field: 'reason', sentence: '请写明撤下的原因。' });
    return done({
      value: {},
      set: { public_question: null, public_answer: null, published_at: null, published_by: null },
      audit: {
        old: { question: message.public_question, answer: message.public_answer },
        reason: reason.trim(),
      },
      visible: true,
    });
  });
}

const empty = (field: 'question' | 'answer', text: string): Refusal | null =>
  text === ''
    ? { code: 'text-incomplete', field, sentence: `请填写公开的${field === 'question' ? '问题' : '答复'}。` }
    : null;

function found({ kind, place, shown, sentence }: ScreeningFinding): Refusal {
  const inQuestion = place.part === 'summary';
  return {
    ...{ code: 'screening-blocked', field: inQuestion ? 'question' : 'answer' },
    sentence: `${inQuestion ? '问题' : '答复'}中有${findingKinds[kind]}“${shown}”，不能公开：${sentence}请改写后再公开。`,
  };
}

/** Whether the words tell how the visitor is reached, however the digits are set apart. */
function tells(words: string, contact: string): boolean {
  const plain = (text: string) => text.replace(/[\s\-－—.]/g, '').toLowerCase();
  return plain(contact).length >= 4 && plain(words).includes(plain(contact));
}

const notScreened: Refusal = { code: 'screening-failed', sentence: '暂时无法筛查，不能公开。请稍后再试。' };
const reachable: Refusal = {
  ...{ code: 'contact-told', field: 'question' },
  sentence: '文字中有留言人的联系方式，不能公开。请删去后再公开。',
};

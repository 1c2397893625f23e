import { z } from 'zod';
import { cite } from '../../law/index.ts';
import { declareAct, kept, notNow } from '../declared-act.ts';
import { inputText } from '../input-fields.ts';
import { lengthOf } from '../legal-periods.ts';
import { withOperation } from '../operations.ts';
import { replyClock } from '../reply-clock.ts';

/**
 * Extends the time limit once, by at most twenty working days, before it ends (延期答复, art. 33 ¶2). The head of the
 * office in charge of disclosure consents by doing it; the applicant is told.
 */
export const extend = declareAct<{ workdays: number; reasons: string }>({
  name: 'extend',
  label: '同意延期',
  permission: {
    allowedFor: ['second-reviewer', 'final-approver'],
    reach: 'own-body',
    citation: cite('REG-33-2'),
  },
  allowedWhen: ['processing'],
  input: z.object({ workdays: z.int().min(1).max(20), reasons: inputText }),
  premise: ({ extension }) =>
    extension
      ? { code: 'extension-repeated', sentence: '答复期限只能延长一次。', citation: cite('REG-33-2') }
      : null,
  decide: ({ application, on, calendar }, input) => {
    const citation = cite('REG-33-2');
    if (input.workdays > lengthOf('extension', on))
      return notNow('extension-too-long', '延长的期限最长不得超过20个工作日。', {
        citation,
        field: 'workdays',
      });
    const clock = replyClock(application, calendar, on);
    if (application.operations.at(-1)?.kind === 'set')
      return notNow('day-agreed', '已依照第三十五条确定延迟答复的期限，不再延期。', { citation });
    if (clock.due === null || on > clock.due)
      return notNow('reply-overdue', '答复期限已经届满，不能再延期。请尽快答复。', { citation });
    return kept(input);
  },
  apply: (application, { on, facts: { workdays } }) =>
    withOperation({ ...application, extension: { on, workdays } }, { kind: 'add', on, workdays }),
});

import { z } from 'zod';
import { cite } from '../../law/index.ts';
import { declareAct, kept } from '../declared-act.ts';
import { inputText } from '../input-fields.ts';

/** Answers who wants records about themselves put right (更正本人信息, art. 41); outside table 3. */
export const answerRecordCorrection = declareAct<{
  result: 'corrected' | 'passed-on' | 'declined';
  reasons: string;
}>({
  name: 'answer-record-correction',
  label: '答复更正申请',
  permission: { allowedFor: ['final-approver'], reach: 'own-body', citation: cite('REG-41') },
  allowedWhen: ['processing'],
  input: z.object({ result: z.enum(['corrected', 'passed-on', 'declined']), reasons: inputText }),
  premise: ({ kind }) =>
    kind === 'record-correction'
      ? null
      : { code: 'not-record-correction', sentence: '这是政府信息公开申请，请拟制答复并经审查后作出。' },
  decide: (_, input) => kept(input),
  apply: (application) => ({ ...application, state: 'decided' }),
});

import { cite } from '../../law/index.ts';
import { byClerk, declareAct, kept } from '../declared-act.ts';
import { nothing } from '../input-fields.ts';

/** Closes the file (归档, art. 45). */
export const archive = declareAct({
  name: 'archive',
  label: '归档',
  permission: { ...byClerk, citation: cite('REG-45') },
  allowedWhen: ['delivered'],
  input: nothing,
  decide: () => kept({}),
  apply: (application) => ({ ...application, state: 'archived' }),
});

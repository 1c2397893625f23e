import {
  advanceFrom,
  type normativeActions,
  normativeStates,
  signFrom,
  standingStates,
} from '../../../src/publishing/contract.ts';
import type { Asked, Filled } from '../controls/act-dialog.tsx';

type State = keyof typeof normativeStates;

/** One step in the life of a normative document: which act it is, what it asks for, what is sent. */
export interface DocumentStep {
  readonly kind: keyof typeof normativeActions;
  readonly label: string;
  readonly asked: readonly Asked[];
  readonly shape: (filled: Filled) => unknown;
}

/** The steps that its state allows. */
export function stepsFrom(state: State, bodyId: string): readonly DocumentStep[] {
  if (state === signFrom) return [signing];
  if (standingStates.includes(state)) return endings(bodyId);
  return Object.entries(advanceFrom)
    .filter(([, from]) => (from as readonly State[]).includes(state))
    .map(([to]) => ({
      ...{ kind: 'advance', label: `转入“${normativeStates[to as State]}”`, asked: [] },
      shape: () => ({ kind: 'advance', to }),
    }));
}

const signing: DocumentStep = {
  ...{ kind: 'sign', label: '签署' },
  asked: [
    { name: 'number', label: '文号', hint: '如：云政规〔2026〕1号' },
    { name: 'signedOn', label: '签署日期', kind: 'day' },
    { name: 'effectiveOn', label: '施行日期', kind: 'day' },
    {
      ...{ name: 'validUntil', label: '有效期至', kind: 'day', optional: true },
      hint: '不填即按规定的有效期。',
    },
  ],
  shape: (filled) => ({ kind: 'sign', ...filled }),
};

function endings(bodyId: string): readonly DocumentStep[] {
  const on: Asked = { name: 'on', label: '自哪一天起', kind: 'day' };
  const by = (label: string, optional = false): Asked => ({
    ...{ name: 'by', label, kind: 'publication', bodyId, optional },
  });
  return [
    {
      ...{ kind: 'amend', label: '修改', asked: [by('修改它的文件')] },
      shape: (filled) => ({ kind: 'amend', ...filled }),
    },
    {
      ...{ kind: 'extend', label: '延长有效期' },
      asked: [{ name: 'validUntil', label: '有效期至', kind: 'day' }],
      shape: (filled) => ({ kind: 'extend', ...filled }),
    },
    {
      ...{ kind: 'repeal', label: '废止', asked: [on, by('废止它的文件', true)] },
      shape: ({ on: day, by: id }) => ({ kind: 'repeal', on: day, by: id ?? null }),
    },
    {
      ...{ kind: 'supersede', label: '被替代', asked: [on, by('替代它的文件')] },
      shape: (filled) => ({ kind: 'supersede', ...filled }),
    },
  ];
}

/** 有效性 as the national format words it, from where a normative document stands in its life. */
export function validityName(state: string): string {
  if (state === 'repealed' || state === 'superseded') return '废止';
  if (state === 'expired') return '失效';
  return state === 'amended' ? '已修改' : '有效';
}

/** The values that the filter of the policy library offers. */
export const validities = {
  'in-force': '有效',
  amended: '已修改',
  repealed: '废止',
  expired: '失效',
} as const;

/** The three weights of a finding, as styles and shapes know them. */
export type Weight = 'blocker' | 'must-explain' | 'hint';

/** The weight's shape, distinct without colour: a crossed octagon, an exclamation triangle, a dotted circle. */
export function SeverityShape({ weight }: { weight: Weight }) {
  return (
    <svg viewBox="0 0 20 20" aria-hidden="true" className="severity-shape" data-severity={weight}>
      {shapes[weight]}
    </svg>
  );
}

/** Shape and word together. */
export function SeverityMark({ weight, name }: { weight: Weight; name: string }) {
  return (
    <span className="severity" data-severity={weight}>
      <SeverityShape weight={weight} />
      {name}
    </span>
  );
}

const stroke = { stroke: 'var(--paper)', strokeWidth: 2.2, strokeLinecap: 'round' } as const;

const shapes = {
  blocker: (
    <>
      <path fill="currentColor" d="M6 1h8l5 5v8l-5 5H6l-5-5V6z" />
      <path {...stroke} d="M6.5 6.5l7 7M13.5 6.5l-7 7" />
    </>
  ),
  'must-explain': (
    <>
      <path fill="currentColor" d="M10 1.2 19.3 18H.7z" />
      <path {...stroke} d="M10 7.5v4.5M10 15.2v.1" />
    </>
  ),
  hint: (
    <>
      <circle cx="10" cy="10" r="8.2" fill="none" stroke="currentColor" strokeWidth="2" />
      <path stroke="currentColor" strokeWidth="2.2" strokeLinecap="round" d="M10 9.5v5M10 5.8v.1" />
    </>
  ),
} as const;

import { useState } from 'react';
import { ActButton, type Reason } from '../controls/act-button.tsx';

/** What a button needs of an act: how it is called. */
type Declared<Name extends string> = Readonly<Record<Name, { readonly label: string }>>;

/** The acts of a procedure as buttons: first those that can be done now, then, folded, why the others cannot. */
export function ActButtons<Name extends string>({
  names,
  declared,
  refusals,
  usual = [],
  closed,
  choose,
}: {
  readonly names: readonly Name[];
  readonly declared: Declared<Name>;
  /** By name, why an act cannot be done now. */
  readonly refusals: Readonly<Record<string, Reason | null>>;
  /** The acts that bring the procedure forward. */
  readonly usual?: readonly Name[];
  /** What the fold is called. */
  readonly closed: string;
  readonly choose: (name: Name) => void;
}) {
  const [showsRules, setShowsRules] = useState(false);
  const button = (name: Name) => (
    <ActButton
      key={name}
      block
      {...(usual.includes(name) ? { type: 'primary' as const } : {})}
      refusal={refusals[name]}
      onClick={() => choose(name)}
    >
      {declared[name].label}
    </ActButton>
  );
  return (
    <>
      <div className="stack">{names.filter((name) => !refusals[name]).map(button)}</div>
      <details className="closed-acts" onToggle={(event) => setShowsRules(event.currentTarget.open)}>
        <summary>{closed}</summary>
        {showsRules && <div className="stack">{names.filter((name) => refusals[name]).map(button)}</div>}
      </details>
    </>
  );
}

import type { JSX } from 'react';

/** A name with what is known under it; empty when nothing is. */
export type Fact = readonly [name: string, value: JSX.Element | string | null | undefined | false];

/** What is known of something, each fact under its name; names without a fact are left out. */
export function FactList({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className="facts">
      {facts.map(
        ([name, value]) =>
          value && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

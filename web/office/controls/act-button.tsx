import { Button, type ButtonProps } from 'antd';
import { useId } from 'react';

/** Why something cannot be done now. */
export interface Reason {
  readonly sentence: string;
  readonly citation?: { readonly label: string } | undefined;
}

/** A button that, when it cannot be pressed, says why and by which provision. */
export function ActButton({
  refusal,
  ...button
}: ButtonProps & { readonly refusal?: Reason | null | undefined }) {
  const id = useId();
  if (!refusal) return <Button {...button} />;
  return (
    <div className="refused-act">
      <Button {...button} disabled aria-describedby={id} />
      <small id={id}>
        {refusal.sentence}
        {refusal.citation && <span className="citation">依据：{refusal.citation.label}</span>}
      </small>
    </div>
  );
}

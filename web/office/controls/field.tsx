import { cloneElement, type ReactElement, useId } from 'react';
import { ApiProblem } from '../../../src/platform/contract.ts';

/** A control with its label, and what is to be known or was wrong about it. */
export interface FieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly required?: boolean;
  /** Name of the field in what is sent; finds its part of a problem. */
  readonly name?: string;
  readonly problem?: unknown;
  readonly children: ReactElement<Record<string, unknown>>;
}

/** One field of a form: label above, hint and mistake below, tied together for those who listen. */
export function Field({ label, hint, required = false, name, problem, children }: FieldProps) {
  const id = useId();
  const wrong = name === undefined ? undefined : mistakeAt(problem, name);
  const described = [hint && `${id}-hint`, wrong && `${id}-wrong`].filter(Boolean).join(' ');
  return (
    <div className="field">
      <label htmlFor={id}>
        {label}
        {required && <span className="required">（必填）</span>}
      </label>
      {cloneElement(children, {
        id,
        ...(described ? { 'aria-describedby': described } : {}),
        ...(wrong ? { status: 'error', 'aria-invalid': true } : {}),
      })}
      {hint && (
        <small id={`${id}-hint`} className="hint">
          {hint}
        </small>
      )}
      {wrong && (
        <small id={`${id}-wrong`} className="wrong" role="alert">
          {wrong}
        </small>
      )}
    </div>
  );
}

function mistakeAt(problem: unknown, name: string): string | undefined {
  if (!(problem instanceof ApiProblem)) return undefined;
  const { field, sentence, fields = [] } = problem.problem;
  return fields.find(({ path }) => path === name)?.sentence ?? (field === name ? sentence : undefined);
}

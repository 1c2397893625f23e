import type { ComponentProps } from 'react';

type Look = 'plain' | 'main' | 'small';

/**
 * A push button; `look` may combine several words of the style sheet. One that cannot be pressed now keeps
 * the focus it may have, and tells a screen reader so.
 */
export function Button({
  look = [],
  disabled = false,
  onClick,
  ...rest
}: { look?: readonly Look[] } & ComponentProps<'button'>) {
  return (
    <button
      type="button"
      className={['button', ...look.map((one) => `button-${one}`)].join(' ')}
      aria-disabled={disabled || undefined}
      onClick={(event) => {
        if (disabled) event.preventDefault();
        else onClick?.(event);
      }}
      {...rest}
    />
  );
}

/** A button that opens the file chooser; the input itself keeps the focus and the name. */
export function FileButton({
  label,
  accept,
  main = false,
  onFile,
}: {
  label: string;
  accept: string;
  main?: boolean;
  onFile: (file: File) => void;
}) {
  return (
    <label className={`button file-button ${main ? 'button-main' : ''}`}>
      {label}
      <input
        type="file"
        accept={accept}
        aria-label={label}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) onFile(file);
          // Choosing the same file again is a change too.
          event.target.value = '';
        }}
      />
    </label>
  );
}

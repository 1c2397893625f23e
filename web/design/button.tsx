import type { ComponentProps } from 'react';

type Look = 'plain' | 'main' | 'small';

/** A push button; `look` may combine several words of the style sheet. */
export function Button({ look = [], ...rest }: { look?: readonly Look[] } & ComponentProps<'button'>) {
  const looks = look.map((one) => `button-${one}`).join(' ');
  return <button type="button" className={`button ${looks}`} {...rest} />;
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

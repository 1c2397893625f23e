import { Button, type ButtonProps } from 'antd';
import { useRef } from 'react';

/** A button that opens the chooser of files; the chooser itself is out of sight and has a name of its own. */
export function FileButton({
  name,
  accept,
  several = false,
  chosen,
  ...look
}: Omit<ButtonProps, 'onClick' | 'name'> & {
  readonly name: string;
  /** Endings of what can be read; everything may be chosen without. */
  readonly accept?: string;
  readonly several?: boolean;
  /** At least one file. */
  readonly chosen: (files: readonly File[]) => void;
}) {
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button {...look} onClick={() => chooser.current?.click()} />
      <input
        ref={chooser}
        className="unseen"
        type="file"
        multiple={several}
        tabIndex={-1}
        aria-label={name}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          // Choosing the same file again is a change too.
          target.value = '';
          if (files.length > 0) chosen(files);
        }}
        {...(accept ? { accept } : {})}
      />
    </>
  );
}

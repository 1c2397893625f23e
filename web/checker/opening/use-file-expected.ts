import { useEffect } from 'react';
import { fetchEngine } from './fetch-parts.ts';

/** When the file chooser is opened, or a file is dragged in, what reads PDF is made ready meanwhile. */
export function useFileExpected(): void {
  useEffect(() => {
    const expect = () => {
      fetchEngine()
        .then(({ expectPdf }) => expectPdf())
        // Without a network nothing can be made ready; opening the file tells what is wrong.
        .catch(() => {});
    };
    const chosen = ({ target }: Event) => (target as Element).matches('input[type=file]') && expect();
    addEventListener('click', chosen);
    addEventListener('dragenter', expect);
    return () => {
      removeEventListener('click', chosen);
      removeEventListener('dragenter', expect);
    };
  }, []);
}

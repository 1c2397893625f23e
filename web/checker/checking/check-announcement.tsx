import { useEffect, useState } from 'react';
import type { Finding } from '../../design/form/finding.ts';
import { findingsInWords } from '../../design/form/finding.ts';

/** Long enough that a number being typed is not announced digit by digit. */
const pause = 700;

/** Tells a screen reader how many findings there are, whenever typing rests and the number has changed. */
export function CheckAnnouncement({ findings }: { findings: readonly Finding[] }) {
  const words = findingsInWords(findings);
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSaid(words), pause);
    return () => clearTimeout(timer);
  }, [words]);
  return (
    <p className="unseen" role="status" aria-live="polite">
      {said}
    </p>
  );
}

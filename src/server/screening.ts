import type { Bodies } from '../bodies/index.ts';
import type { Clock, Files } from '../platform/index.ts';
import { type Screen, textScreen, wrongTerms } from '../publishing/index.ts';

/** Screening as publishing wants it, with the numbers that offices publish themselves. */
export function screenWith(_files: Files, bodies: Bodies, clock: Clock): Screen {
  return async ({ title, summary, plain, attachments }) => {
    const today = clock.today();
    const { all } = await bodies.tree(today);
    const contacts = await bodies.contacts(
      all.map(({ id }) => id),
      today,
    );
    const officeNumbers = new Set(
      contacts.flatMap(({ phone, supervisionPhone }) =>
        [phone, supervisionPhone].flatMap((number) => number?.replace(/\D/g, '') ?? []),
      ),
    );
    const screen = textScreen({ officeNumbers, wrongTerms });
    const findings = [
      ...screen(title, 'title'),
      ...screen(summary, 'summary'),
      ...screen(plain, 'body'),
      ...attachments.flatMap(({ name, caption, alternative }) =>
        screen(`${name}\n${caption}\n${alternative}`, name),
      ),
    ];
    return findings.length === 0 ? { state: 'clear', findings: [] } : { state: 'findings', findings };
  };
}

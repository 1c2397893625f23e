import type { Bodies } from '../bodies/index.ts';
import type { Clock, Files } from '../platform/index.ts';
import {
  type Screen,
  type ScreeningResult,
  screenAttachments,
  textScreen,
  unreadable,
  withoutPersonalData,
  wrongTerms,
} from '../publishing/index.ts';

/** Screening as publishing wants it, with the numbers that offices publish themselves, and the files of the site. */
export function screenWith(files: Files, bodies: Bodies, clock: Clock): Screen {
  return async ({ title, summary, plain, attachments }) => {
    const officeNumbers = await numbersOfOffices(bodies, clock.today());
    const screen = textScreen({ officeNumbers, wrongTerms });
    const named = attachments.map(({ name, ...others }) => ({
      ...others,
      ...{ name, part: withoutPersonalData(name, screen) },
    }));
    const findings = [
      ...screen(title, 'title'),
      ...screen(summary, 'summary'),
      ...screen(plain, 'body'),
      ...named.flatMap(({ name, part, caption, alternative }) =>
        screen(`${name}\n${caption}\n${alternative}`, part, '名称和说明'),
      ),
    ];
    const looked = await lookInto(files, officeNumbers, named);
    const all = [...findings, ...looked.flatMap((result) => result.findings)];
    if (looked.some(({ state }) => state === 'failed')) return { state: 'failed', findings: all };
    return all.length === 0 ? { state: 'clear', findings: [] } : { state: 'findings', findings: all };
  };
}

async function lookInto(
  files: Files,
  officeNumbers: ReadonlySet<string>,
  attachments: readonly { readonly file: string; readonly name: string; readonly part: string }[],
): Promise<readonly ScreeningResult[]> {
  try {
    const toScreen = await Promise.all(
      attachments.map(async ({ file, name }) => {
        const stream = await files.read(file);
        // Only where it lies is wanted: the thread opens it itself.
        stream.destroy();
        return { path: String(stream.path), name };
      }),
    );
    return await screenAttachments({ files: toScreen, officeNumbers });
  } catch {
    return attachments.map(({ part }) => unreadable(part, '附件在文件库中读不到，无法筛查。请重新上传。'));
  }
}

/** Telephone numbers that bodies publish as their own, digits only. */
async function numbersOfOffices(
  bodies: Bodies,
  today: ReturnType<Clock['today']>,
): Promise<ReadonlySet<string>> {
  const { all } = await bodies.tree(today);
  const contacts = await bodies.contacts(
    all.map(({ id }) => id),
    today,
  );
  return new Set(
    contacts.flatMap(({ phone, supervisionPhone }) =>
      [phone, supervisionPhone].flatMap((number) => number?.replace(/\D/g, '') ?? []),
    ),
  );
}

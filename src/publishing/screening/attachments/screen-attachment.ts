import type { FindingKind, ScreeningFinding } from '../finding.ts';
import type { ScreeningResult } from '../screen.ts';
import type { TextScreen } from '../screen-text.ts';
import { type Observation, type Passage, UnreadableAttachment } from './attachment-content.ts';
import type { PdfReader } from './pdf-texts.ts';
import { readAttachment } from './read-attachment.ts';

/** What screening an attachment needs besides its bytes. */
export interface AttachmentScreening {
  readonly screen: TextScreen;
  /** Opens pdf.js; asked for when the first PDF comes. */
  readonly pdf: () => Promise<PdfReader>;
}

/** As many findings of one file as a clerk can work through; the file is stopped anyway. */
const mostFindings = 200;
/** What may be found in bytes that merely look like text. */
const numbers: ReadonlySet<FindingKind> = new Set(['id-number', 'mobile', 'bank-card']);

/**
 * Looks through one file (附件筛查). Never throws: a file whose content cannot be known is a failed screening, which
 * stops the release. `part` is its name as findings tell it.
 */
export async function screenAttachment(
  bytes: Uint8Array,
  part: string,
  { screen, pdf }: AttachmentScreening,
): Promise<ScreeningResult> {
  const name = withoutPersonalData(part, screen);
  try {
    const { passages, observations } = await readAttachment(Buffer.from(bytes), pdf);
    const found = (list: readonly Passage[]) => list.flatMap((passage) => foundIn(passage, name, screen));
    const first = found(passages.filter(({ again }) => !again));
    const told = new Set(first.map(sameThing));
    const findings = distinct([
      ...observations.map((observation) => observed(observation, name, screen)),
      ...first,
      ...found(passages.filter(({ again }) => again)).filter((finding) => !told.has(sameThing(finding))),
    ]);
    return findings.length === 0 ? { state: 'clear', findings: [] } : { state: 'findings', findings };
  } catch (error) {
    const sentence =
      error instanceof UnreadableAttachment ? error.message : '文件无法读取，无法筛查。请另存后重新上传。';
    return unreadable(name, sentence);
  }
}

/** The result for a file that nobody could look into. */
export const unreadable = (part: string, sentence: string): ScreeningResult => ({
  state: 'failed',
  findings: [observed({ kind: 'unreadable-file', blocking: true, where: '', sentence }, part)],
});

function foundIn(
  { text, where, raw }: Passage,
  part: string,
  screen: TextScreen,
): readonly ScreeningFinding[] {
  const found = screen(text, part, where).filter(({ kind }) => !raw || numbers.has(kind));
  if (found.length === 0) return found;
  // A sheet may be called after a person, or after their number.
  const told = withoutPersonalData(where, screen);
  return found.map((finding) => ({
    ...finding,
    place: { ...finding.place, where: told },
    key: [finding.kind, part, told, finding.place.start].join('|'),
  }));
}

function observed(
  { kind, blocking, where, sentence }: Observation,
  part: string,
  screen?: TextScreen,
): ScreeningFinding {
  const [place, told] = screen
    ? [withoutPersonalData(where, screen), withoutPersonalData(sentence, screen)]
    : [where, sentence];
  return {
    ...{ kind, blocking, shown: '', mask: null, sentence: told },
    place: { part, where: place, start: 0, end: 0 },
    key: [kind, part, place, told].join('|'),
  };
}

/** A name with its numbers masked, fit for screens and records. */
export function withoutPersonalData(name: string, screen: TextScreen): string {
  const found = screen(name, 'name')
    .filter(({ mask, kind }) => mask !== null && kind !== 'wrong-term')
    .sort((one, other) => other.place.start - one.place.start);
  return found.reduce(
    (text, { place, mask }) => text.slice(0, place.start) + mask + text.slice(place.end),
    name,
  );
}

const sameThing = ({ kind, shown, blocking }: ScreeningFinding): string => [kind, shown, blocking].join('|');

/** The same thing at the same place is told once, what blocks before what does not. */
function distinct(findings: readonly ScreeningFinding[]): readonly ScreeningFinding[] {
  const byPlace = new Map<string, ScreeningFinding>();
  for (const finding of findings) {
    const { kind, place, shown, blocking, sentence } = finding;
    const id = [kind, place.where, shown, shown === '' ? sentence : ''].join('|');
    const known = byPlace.get(id);
    if (!known || (blocking && !known.blocking)) byPlace.set(id, finding);
  }
  return [...byPlace.values()]
    .sort((one, other) => Number(other.blocking) - Number(one.blocking))
    .slice(0, mostFindings);
}

import type { Act, Download, Outcome, PageReply, RateLimit, Refusal } from '../../platform/index.ts';
import type { PageSurroundings } from '../parts/frame.ts';

/** Wrong codes from one place; a code has far more shapes than anybody can try at this rate. */
const guesses: RateLimit = { max: 10, per: 600_000 };

/** What a code opens, and what is shown instead when it opens nothing. */
export interface Lock<Opened> {
  /** Under which name wrong codes are counted. */
  readonly wrongCodes: string;
  readonly open: (act: Act, code: string) => Promise<Outcome<Opened>>;
  readonly refuse: (refusal: Refusal, status: number) => PageReply;
}

/** Goes on with what the code of a form opens. Whoever tried too many wrong ones waits, whatever comes next. */
export async function openByCode<Opened, Answer extends PageReply | Download>(
  { request: { form, act, limit } }: PageSurroundings,
  { wrongCodes, open, refuse }: Lock<Opened>,
  go: (opened: Opened, code: string) => Promise<Answer>,
): Promise<Answer | PageReply> {
  const locked = limit?.wait(wrongCodes, guesses);
  if (locked) return refuse(locked, 429);
  const code = (form.code ?? '').slice(0, 60);
  const opened = await open(act, code);
  if (opened.ok) return go(opened.value, code);
  limit?.call(wrongCodes, guesses);
  return refuse(opened.refusal, 404);
}

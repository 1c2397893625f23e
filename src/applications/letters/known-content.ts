import { chineseDate, type Day } from '../../law/index.ts';
import { deliveryMeans } from '../actions/deliver.ts';
import type { Application } from '../application.ts';
import type { RecordedAct } from '../declared-act.ts';
import { feeInWords } from '../processing-fee.ts';
import { channels } from '../receipt-day.ts';
import type { ReplyClock } from '../reply-clock.ts';
import type { ContentKey, LetterContent } from './content-labels.ts';
import { type LetterKindId, letterKinds } from './letter-kinds.ts';

/** What a letter takes from the file. */
export interface FileContent {
  readonly kind: LetterKindId;
  readonly application: Application;
  readonly acts: readonly RecordedAct[];
  readonly clock: Pick<ReplyClock, 'due'>;
  readonly description: string;
  /** The letters so far, the oldest first. */
  readonly letters: readonly { readonly kind: string; readonly number: string; readonly dated: Day }[];
}

/** What the file knows already of what a letter must say (已知内容); nobody types it a second time. */
export function knownContent({
  kind,
  application,
  acts,
  clock,
  description,
  letters,
}: FileContent): LetterContent {
  const { receivedOn, number, fee, draft, channel } = application;
  const facts = (name: string) => lastFacts(acts, name);
  const asked = kind === 'reasons-notice' ? facts('ask-reasons') : facts('ask-correction');
  return told({
    ...{ description, number, channel: channels[channel] },
    ...{ receivedOn: receivedOn && chineseDate(receivedOn), due: clock.due && chineseDate(clock.due) },
    evidence: textOf(acts[0]?.facts, 'evidence'),
    ...{
      items: textOf(facts('ask-correction'), 'items'),
      findings: textOf(facts('ask-reasons'), 'findings'),
    },
    period: asked && `${textOf(asked, 'workdays')}个工作日`,
    ...{ amount: fee && String(fee.yuan), computation: computationOf(facts('charge-fee')) },
    reasons: kind === 'extension-notice' ? textOf(facts('extend'), 'reasons') : draft?.reasons,
    ...{ newDue: application.extension && clock.due && chineseDate(clock.due), consent: consentOf(acts) },
    information: textOf(facts(kind === 'body-inquiry' ? 'consult-body' : 'consult-third-party'), 'about'),
    ...{ history: historyOf(application), notice: lapsedNotice(application) },
    ...{ means: meansOf(facts('deliver')), signer: textOf(facts('deliver'), 'evidence') },
    deliveredOn: application.deliveredOn && chineseDate(application.deliveredOn),
    ...{ document: titled(letters.findLast((letter) => letter.kind === 'decision')) },
    contents: letters.map((letter, index) => `${index + 1}．${titled(letter)}`).join('；'),
  });
}

/** A letter by its title, number and day. */
function titled(letter: FileContent['letters'][number] | undefined): string | null {
  if (!letter) return null;
  const title =
    letter.kind === 'decision'
      ? '政府信息公开申请答复书'
      : letterKinds[letter.kind as keyof typeof letterKinds].title;
  return `${title}（${letter.number}，${chineseDate(letter.dated)}）`;
}

/** Contents that the record settles (案卷事实): nobody writes them otherwise. */
export const settledContents = [
  ...(['description', 'number', 'channel', 'receivedOn', 'due', 'newDue', 'amount', 'deliveredOn'] as const),
] as const satisfies readonly ContentKey[];

/** Of what is known, what the record settles. */
export const factsOf = (known: LetterContent): LetterContent =>
  Object.fromEntries(settledContents.flatMap((key) => (known[key] ? [[key, known[key]]] : [])));

const lastFacts = (acts: readonly RecordedAct[], name: string): unknown =>
  acts.findLast(({ act }) => act === name)?.facts;

function textOf(facts: unknown, name: string): string | null {
  const value = (facts as Readonly<Record<string, unknown>> | undefined)?.[name];
  return value === undefined || value === null ? null : String(value);
}

/** Only what is known. */
const told = (content: Readonly<Record<string, unknown>>): LetterContent =>
  Object.fromEntries(Object.entries(content).filter(([, text]) => typeof text === 'string' && text !== ''));

function computationOf(facts: unknown): string | null {
  if (!facts) return null;
  const { basis, quantity, yuan } = facts as { basis: 'item' | 'page'; quantity: number; yuan: number };
  return feeInWords(basis, quantity, yuan);
}

function consentOf(acts: readonly RecordedAct[]): string | null {
  const extended = acts.findLast(({ act }) => act === 'extend');
  return extended ? `${extended.by.name}于${chineseDate(extended.on)}同意` : null;
}

function meansOf(facts: unknown): string | null {
  const means = textOf(facts, 'means');
  return means !== null && means in deliveryMeans ? deliveryMeans[means as keyof typeof deliveryMeans] : null;
}

/** What befell the application on the way to the decision, for its letter (办理经过). */
function historyOf({ correction, reasons, extension, consultations, fee }: Application): string | null {
  const days: readonly (readonly [Day | null | undefined, string])[] = [
    [correction?.askedOn, '告知补正'],
    [correction?.answeredOn, '收到补正的申请'],
    [reasons?.askedOn, '要求说明理由'],
    [extension?.on, '决定延长答复期限并告知'],
    ...consultations.flatMap(
      (one) =>
        [
          [one.sentOn, one.with === 'body' ? '征求其他机关意见' : '书面征求第三方意见'],
          [one.answeredOn, '收到所征求的意见'],
        ] as const,
    ),
    [fee?.noticedOn, '通知缴纳信息处理费'],
    [fee?.paidOn, '收到缴费'],
  ];
  const steps = days
    .filter((step): step is readonly [Day, string] => Boolean(step[0]))
    .toSorted(([one], [other]) => one.localeCompare(other))
    .map(([on, what]) => `${chineseDate(on)}${what}`);
  return steps.length === 0 ? null : `办理经过：${steps.join('；')}。`;
}

/** Which notice ran out, with its days. */
function lapsedNotice({ conclusion, correction, fee }: Application): string | null {
  const [title, sent, served] =
    conclusion?.decision === 'lapsed.fee'
      ? (['收费通知书', fee?.noticedOn, fee?.deliveredOn] as const)
      : (['补正告知书', correction?.askedOn, correction?.deliveredOn] as const);
  if (!conclusion?.decision.startsWith('lapsed.') || !sent || !served) return null;
  return `${chineseDate(sent)}发出的${title}（${chineseDate(served)}送达）`;
}

import { Checkbox, Input, Modal, Select } from 'antd';
import {
  applicationContracts,
  type ContentKey,
  contentLabels,
  letterKinds,
  settledContents,
} from '../../../../src/applications/contract.ts';
import type { Day } from '../../../../src/law/index.ts';
import type { ReplyOf } from '../../../../src/platform/contract.ts';
import { useActing } from '../../asking/use-acting.ts';
import { useReading } from '../../asking/use-reading.ts';
import { useSettled } from '../../asking/use-settled.ts';
import { todayInChina } from '../../controls/chinese-time.ts';
import { DateInput } from '../../controls/date-input.tsx';
import { Field } from '../../controls/field.tsx';
import { Loaded } from '../../controls/loaded.tsx';
import { ProblemNotice } from '../../controls/problem-notice.tsx';
import { useKeptEntry } from '../../procedure/kept-entry.ts';
import type { ApplicationFile } from '../file/application.ts';
import { keptCode } from './kept-code.ts';
import { letterTitle } from './letter-title.ts';
import { Phrases } from './phrases.tsx';
import { keepUsualContent, usualContent } from './usual-content.ts';
import '../../editor/official-text.css';
import './letters.css';

type Kind = keyof typeof letterKinds | 'decision';
type Preview = ReplyOf<typeof applicationContracts.previewLetter>;

interface Wish {
  readonly kind: Kind;
  readonly dated: string;
  readonly overInternet: boolean;
  readonly content: Partial<Record<ContentKey, string>>;
}

/** What every letter takes from elsewhere. */
const given: readonly ContentKey[] = ['organ', 'applicant', 'date', 'opinionCode'];

/** Whether nobody has to write it, because the record says it. */
const isSettled = (key: ContentKey, preview: Preview | undefined): boolean =>
  given.includes(key) ||
  ((settledContents as readonly ContentKey[]).includes(key) && Boolean(preview?.known[key]));
const kinds = [...(Object.keys(letterKinds) as Kind[]), 'decision' as const];

/** Makes a letter: what it must say, what of it is known, how it reads, then its number. */
export function LetterDialog({
  file,
  close,
}: {
  readonly file: ApplicationFile;
  readonly close: () => void;
}) {
  const [wish, keep, give] = useKeptEntry<Wish>(`letter.${file.id}`, () => ({
    ...{ kind: suggested(file), dated: todayInChina(new Date()), overInternet: false },
    content: { ...usualContent(file.bodyId), ...keptCode(file.id) },
  }));
  const { kind, dated, overInternet, content } = wish;
  const shown = useSettled(wish);
  const preview = useReading(
    applicationContracts.previewLetter,
    { params: { id: file.id }, body: bodyOf(shown) },
    { keep: true },
  );
  const making = useActing(applicationContracts.makeLetter);
  const leave = () => {
    give();
    close();
  };
  const isStale = shown !== wish || preview.isPlaceholderData;
  return (
    <Modal
      open
      title="制发文书"
      okText="制发"
      width={1080}
      okButtonProps={{ disabled: isStale || !preview.data?.letter || preview.data.missing !== null }}
      confirmLoading={making.isPending}
      onCancel={leave}
      onOk={() => {
        const said = { ...preview.data?.known, ...filled(content) };
        making.mutate(
          { params: { id: file.id }, body: { ...bodyOf(wish), content: needed(preview.data, said) } },
          {
            onSuccess: () => {
              keepUsualContent(file.bodyId, filled(content));
              leave();
            },
          },
        );
      }}
    >
      <div className="letter-making">
        <div className="stack">
          <Field label="文书" required>
            <Select
              value={kind}
              showSearch={{ optionFilterProp: 'label' }}
              onChange={(chosen: Kind) => keep({ ...wish, kind: chosen })}
              options={kinds.map((value) => ({ value, label: letterTitle(value) }))}
            />
          </Field>
          <Field label="成文日期" required name="dated" problem={making.error}>
            <DateInput value={dated} onDay={(day) => keep({ ...wish, dated: day })} />
          </Field>
          <Checkbox
            checked={overInternet}
            onChange={(event) => keep({ ...wish, overInternet: event.target.checked })}
          >
            以互联网方式送达
          </Checkbox>
          <Contents
            bodyId={file.bodyId}
            kind={kind}
            preview={preview.data}
            content={content}
            problem={making.error}
            write={(key, text) => keep({ ...wish, content: { ...content, [key]: text } })}
          />
          <ProblemNotice problem={making.error} />
        </div>
        <Loaded reading={preview}>
          {({ letter, missing }) => <Sheet letter={letter} missing={missing} />}
        </Loaded>
      </div>
    </Modal>
  );
}

/** Contents worth keeping as phrases; the others are about one file only. */
const recurring: readonly ContentKey[] = [
  ...(['reasons', 'items', 'how', 'findings', 'provision', 'withheldReasons', 'law', 'harm'] as const),
  ...(['category', 'search', 'rightOrgan', 'properChannel', 'explanation', 'help', 'standard'] as const),
];

function Contents({
  bodyId,
  kind,
  preview,
  content,
  problem,
  write,
}: {
  readonly bodyId: string;
  readonly kind: Kind;
  readonly preview: Preview | undefined;
  readonly content: Wish['content'];
  readonly problem: unknown;
  readonly write: (key: ContentKey, text: string) => void;
}) {
  return (preview?.needs ?? [])
    .filter(({ key }) => !isSettled(key, preview))
    .map(({ key, optional }) => (
      <div key={key}>
        <Field label={contentLabels[key]} required={!optional} name={key} problem={problem}>
          <Input.TextArea
            className="growing"
            rows={1}
            value={content[key] ?? preview?.known[key] ?? ''}
            maxLength={20_000}
            onChange={(event) => write(key, event.target.value)}
          />
        </Field>
        {recurring.includes(key) && (
          <Phrases
            bodyId={bodyId}
            kind={kind}
            contentKey={key}
            text={content[key] ?? ''}
            take={(text) => write(key, text)}
          />
        )}
      </div>
    ));
}

/** The letter as it will read; its number is given when it is made. */
function Sheet({ letter, missing }: Pick<Preview, 'letter' | 'missing'>) {
  return (
    <section className="letter-sheet" aria-label="预览">
      {missing && (
        <p className="quiet" role="status">
          {missing}
        </p>
      )}
      {letter && (
        <div className="official">
          <h3>{letter.title}</h3>
          <p className="align-right quiet">文号在制发时自动编制</p>
          {letter.addressee && <p>{letter.addressee}</p>}
          {letter.paragraphs.map((paragraph) => (
            <p key={paragraph} className="indented">
              {paragraph}
            </p>
          ))}
          <p className="align-right">{letter.organ}</p>
          <p className="align-right">{letter.date}</p>
        </div>
      )}
    </section>
  );
}

const filled = (content: Wish['content']): Wish['content'] =>
  Object.fromEntries(Object.entries(content).filter(([, text]) => text.trim() !== ''));

/** Only what this letter asks for goes with it. */
const needed = (preview: Preview | undefined, said: Wish['content']): Wish['content'] =>
  Object.fromEntries(
    (preview?.needs ?? []).flatMap(({ key }) =>
      isSettled(key, preview) || !said[key] ? [] : [[key, said[key]]],
    ),
  );

const bodyOf = ({ kind, dated, overInternet, content }: Wish) => ({
  ...{ kind, dated: dated as Day, overInternet, content: filled(content) },
});

/** The letter that comes next. */
function suggested({ state, standing, letters }: ApplicationFile): Kind {
  const made = (kind: Kind) => letters.some((letter) => letter.kind === kind);
  if (state === 'awaiting-correction') return 'correction-notice';
  if (state === 'awaiting-reasons') return 'reasons-notice';
  if (state === 'awaiting-payment') return 'fee-notice';
  if (state === 'decided' || state === 'reviewed' || state === 'drafted') return 'decision';
  if (state === 'delivered' || state === 'archived')
    return made('delivery-record') ? 'file-contents' : 'delivery-record';
  if (standing.consultations.some(({ answeredOn }) => answeredOn === null)) return 'third-party-inquiry';
  if (standing.extension && !made('extension-notice')) return 'extension-notice';
  return made('receipt') ? 'register-sheet' : 'receipt';
}

import { Input } from 'antd';
import { type ContentKey, contentLabels, type LetterKindId } from '../../../../src/applications/contract.ts';
import { Field } from '../../controls/field.tsx';
import { type LetterContents as Contents, isSettled, type LetterPreview } from './letter-wish.ts';
import { Phrases } from './phrases.tsx';

/** Contents worth keeping as phrases; the others are about one file only. */
const recurring: readonly ContentKey[] = [
  ...(['reasons', 'items', 'how', 'findings', 'provision', 'withheldReasons', 'law', 'harm'] as const),
  ...(['category', 'search', 'rightOrgan', 'properChannel', 'explanation', 'help', 'standard'] as const),
];

/** A field for everything that the letter must say and that nobody has said yet. */
export function LetterContents({
  bodyId,
  kind,
  preview,
  content,
  problem,
  write,
}: {
  readonly bodyId: string;
  readonly kind: LetterKindId;
  readonly preview: LetterPreview | undefined;
  readonly content: Contents;
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

import { Button, Select } from 'antd';
import {
  applicationContracts,
  type ContentKey,
  contentLabels,
  type LetterKindId,
} from '../../../../src/applications/contract.ts';
import { useActing } from '../../asking/use-acting.ts';
import { useReading } from '../../asking/use-reading.ts';
import { ProblemNotice } from '../../controls/problem-notice.tsx';

/** Phrases that a body keeps for one content of a letter: to be put in, or kept from what was written. */
export function Phrases({
  bodyId,
  kind,
  contentKey,
  text,
  take,
}: {
  readonly bodyId: string;
  readonly kind: LetterKindId;
  readonly contentKey: ContentKey;
  readonly text: string;
  readonly take: (text: string) => void;
}) {
  const { data = [] } = useReading(applicationContracts.listPhrases, { query: { body: bodyId, kind } });
  const adding = useActing(applicationContracts.addPhrase);
  const kept = data.filter((phrase) => phrase.contentKey === contentKey);
  const isNew = text.trim() !== '' && !kept.some((phrase) => phrase.text === text.trim());
  if (kept.length === 0 && !isNew) return null;
  return (
    <div className="page-acts phrases">
      {kept.length > 0 && (
        <Select
          size="small"
          aria-label={`常用语：${contentLabels[contentKey]}`}
          placeholder="选用常用语"
          value={null}
          onChange={(chosen: string | null) => chosen && take(chosen)}
          options={kept.map((phrase) => ({ value: phrase.text, label: phrase.text.slice(0, 40) }))}
        />
      )}
      {isNew && (
        <Button
          size="small"
          type="link"
          aria-label={`存为常用语：${contentLabels[contentKey]}`}
          loading={adding.isPending}
          onClick={() => adding.mutate({ body: { bodyId, letterKind: kind, contentKey, text } })}
        >
          存为常用语
        </Button>
      )}
      <ProblemNotice problem={adding.error} />
    </div>
  );
}

import { Button, Input, Radio } from 'antd';
import { useState } from 'react';
import {
  aspects,
  publishingContracts,
  reviewResults,
  reviewSteps,
} from '../../../src/publishing/contract.ts';
import { useActing } from '../asking/use-acting.ts';
import { choicesOf } from '../controls/choices-of.ts';
import { ProblemNotice } from '../controls/problem-notice.tsx';
import type { PublicationFile } from '../editor/draft.ts';

type Aspect = keyof typeof aspects;
interface Opinion {
  readonly result: keyof typeof reviewResults | null;
  readonly comment: string;
}

const aspectIds = Object.keys(aspects) as Aspect[];
const asks: Readonly<Record<Aspect, string>> = {
  legality: '内容、程序合法，有权公开。',
  secrecy: '不涉及国家秘密、工作秘密（保密审查）。',
  privacy: '不泄露个人隐私、个人信息和商业秘密。',
  accuracy: '事实、数字、日期准确。',
  conformity: '文字、格式、表述规范。',
};

/** The sheet on which a reviewer says what they found, aspect by aspect, of exactly the text beside it. */
export function ReviewForm({ file }: { readonly file: PublicationFile }) {
  const [opinions, setOpinions] = useState<Readonly<Partial<Record<Aspect, Opinion>>>>({});
  const reviewing = useActing(publishingContracts.reviewRevision);
  const set = (aspect: Aspect, change: Partial<Opinion>) =>
    setOpinions((before) => ({
      ...before,
      [aspect]: { ...{ result: null, comment: '' }, ...before[aspect], ...change },
    }));
  const open = aspectIds.filter((aspect) => !opinions[aspect]?.result);
  const passed = aspectIds.every((aspect) => opinions[aspect]?.result === 'pass');
  const hand = () =>
    reviewing.mutate({
      params: { id: file.id },
      body: {
        ...{ version: file.version, revision: file.workingRevision },
        results: Object.fromEntries(
          aspectIds.map((aspect) => {
            const { result, comment } = opinions[aspect]!;
            return [aspect, { result: result!, comment: comment.trim() }];
          }),
        ) as Record<Aspect, { result: NonNullable<Opinion['result']>; comment: string }>,
      },
    });
  return (
    <section className="panel stack review" aria-labelledby="review">
      <h2 id="review">{file.step && reviewSteps[file.step]}</h2>
      {aspectIds.map((aspect) => {
        const { result = null, comment = '' } = opinions[aspect] ?? {};
        return (
          <fieldset key={aspect} className="field">
            <legend className="label">{aspects[aspect]}</legend>
            <small id={`asks-${aspect}`}>{asks[aspect]}</small>
            <Radio.Group
              aria-describedby={`asks-${aspect}`}
              value={result}
              onChange={(event) => set(aspect, { result: event.target.value })}
              options={choicesOf(reviewResults)}
            />
            {((result !== null && result !== 'pass') || comment !== '') && (
              <Input.TextArea
                aria-label={`${aspects[aspect]}的意见`}
                rows={2}
                maxLength={2000}
                value={comment}
                placeholder="请写明意见，让经办人知道怎样修改"
                onChange={(event) => set(aspect, { comment: event.target.value })}
              />
            )}
          </fieldset>
        );
      })}
      <Button
        onClick={() => {
          for (const aspect of aspectIds) set(aspect, { result: 'pass' });
        }}
      >
        五项都通过
      </Button>
      <Button
        type="primary"
        danger={open.length === 0 && !passed}
        disabled={open.length > 0}
        loading={reviewing.isPending}
        onClick={hand}
      >
        {open.length > 0 ? `还有 ${open.length} 项未审` : passed ? '通过' : '退回'}
      </Button>
      <ProblemNotice problem={reviewing.error} />
    </section>
  );
}

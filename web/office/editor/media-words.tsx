import { Input } from 'antd';
import type { ChangeEvent } from 'react';
import type { DraftAttachment } from './draft.ts';

/** A transcript is as long as what was said. */
const longest = { document: 500, picture: 500, audio: 20_000, video: 20_000 } as const;

/** The words that belong to a picture, recording or film: for those who cannot see or hear it, and for everybody. */
export function MediaWords({
  attachment: { name, kind, alternative, caption },
  change,
}: {
  readonly attachment: DraftAttachment;
  readonly change: (words: Partial<Pick<DraftAttachment, 'alternative' | 'caption'>>) => void;
}) {
  const words = {
    ...{ 'aria-label': `“${name}”的文字说明`, maxLength: longest[kind], value: alternative },
    ...(alternative.trim() === '' ? { status: 'warning' as const } : {}),
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      change({ alternative: event.target.value }),
  };
  return (
    <div className="fields">
      {kind === 'picture' ? (
        <Input {...words} prefix={<span className="quiet">文字说明</span>} placeholder="必填：图上有什么" />
      ) : (
        <Input.TextArea {...words} rows={4} placeholder="文字稿（必填）：里面说了什么" />
      )}
      <Input
        aria-label={`“${name}”的图注`}
        prefix={<span className="quiet">图注</span>}
        placeholder="选填，显示在下方"
        maxLength={500}
        value={caption}
        onChange={(event) => change({ caption: event.target.value })}
      />
    </div>
  );
}

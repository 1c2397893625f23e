import { Input } from 'antd';
import type { DraftAttachment } from './draft.ts';

/** The words that belong to a picture, recording or film: for those who cannot see or hear it, and for everybody. */
export function MediaWords({
  attachment: { name, kind, alternative, caption },
  change,
}: {
  readonly attachment: DraftAttachment;
  readonly change: (words: Partial<Pick<DraftAttachment, 'alternative' | 'caption'>>) => void;
}) {
  return (
    <div className="fields">
      <Input
        aria-label={`“${name}”的文字说明`}
        placeholder={kind === 'picture' ? '文字说明（必填）：图上有什么' : '文字稿（必填）'}
        maxLength={500}
        {...(alternative.trim() === '' ? { status: 'warning' } : {})}
        value={alternative}
        onChange={(event) => change({ alternative: event.target.value })}
      />
      <Input
        aria-label={`“${name}”的图注`}
        placeholder="图注，显示在下方"
        maxLength={500}
        value={caption}
        onChange={(event) => change({ caption: event.target.value })}
      />
    </div>
  );
}

import { Button, Progress } from 'antd';
import { ApiProblem } from '../../../src/platform/contract.ts';
import { placedFiles } from '../../../src/publishing/contract.ts';
import { FileButton } from '../controls/file-button.tsx';
import { ProblemNotice } from '../controls/problem-notice.tsx';
import { readableSize } from '../controls/readable-size.ts';
import type { Draft, DraftAttachment } from './draft.ts';
import { MediaWords } from './media-words.tsx';
import type { Uploading } from './upload-files.ts';

const kinds = { document: '文件', picture: '图片', audio: '音频', video: '视频' } as const;

/** The files of a text: upload with progress, order, caption, and the words for those who cannot see or hear. */
export function Attachments({
  draft: { attachments, html },
  change,
  problem,
  uploading,
  take,
  place,
}: {
  readonly draft: Draft;
  readonly change: (change: Partial<Draft>) => void;
  readonly problem: unknown;
  readonly uploading: Uploading;
  /** Sends files and puts them on the list. */
  readonly take: (files: readonly File[]) => void;
  /** Puts a picture, recording or film of the list into the text. */
  readonly place: (file: string) => void;
}) {
  const placed = placedFiles(html);
  const set = (index: number, part: Partial<DraftAttachment>) =>
    change({ attachments: attachments.map((one, at) => (at === index ? { ...one, ...part } : one)) });
  const move = (index: number, step: number) => {
    const moved = [...attachments];
    const [one] = moved.splice(index, 1);
    moved.splice(index + step, 0, one!);
    change({ attachments: moved });
  };
  return (
    <section
      className="panel stack"
      aria-labelledby="attached"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        if (event.dataTransfer.files.length > 0) take([...event.dataTransfer.files]);
      }}
    >
      <h2 id="attached">附件、图片、音频、视频</h2>
      <p className="hint">
        图片、音频、视频须写文字说明，可以插入正文；没有插入的显示在正文下方。文件供下载。可以把文件拖到这里。
      </p>
      {attachments.length > 0 && (
        <ol className="attachments">
          {attachments.map((attachment, index) => (
            <li key={`${attachment.file}${attachment.name}`}>
              <div className="attachment-head">
                <strong>{attachment.name}</strong>
                <small>
                  {kinds[attachment.kind]}，{readableSize(attachment.size)}
                </small>
                <Button size="small" disabled={index === 0} onClick={() => move(index, -1)}>
                  上移
                </Button>
                <Button
                  size="small"
                  danger
                  onClick={() => change({ attachments: attachments.filter((_, at) => at !== index) })}
                >
                  移除
                </Button>
              </div>
              {attachment.kind !== 'document' &&
                (placed.has(attachment.file) ? (
                  <small>已放在正文中，文字说明写在正文里的图片下面。</small>
                ) : (
                  <>
                    <MediaWords attachment={attachment} change={(words) => set(index, words)} />
                    <div>
                      <Button size="small" onClick={() => place(attachment.file)}>
                        插入正文
                      </Button>
                    </div>
                  </>
                ))}
            </li>
          ))}
        </ol>
      )}
      <div>
        <FileButton loading={uploading.pending} name="选择附件" several chosen={take}>
          上传文件
        </FileButton>
      </div>
      {uploading.share !== null && (
        <Progress percent={Math.round(uploading.share * 100)} aria-label="上传进度" />
      )}
      <ProblemNotice problem={uploading.problem} />
      {problem instanceof ApiProblem && problem.problem.field === 'attachments' && (
        <p className="wrong" role="alert">
          {problem.problem.sentence}
        </p>
      )}
    </section>
  );
}

import { useMutation } from '@tanstack/react-query';
import { Button, Input, Progress } from 'antd';
import { useRef, useState } from 'react';
import {
  ApiProblem,
  accountContracts,
  api,
  csrfHeader,
  type ReplyOf,
} from '../../../src/platform/contract.ts';
import { publishingContracts } from '../../../src/publishing/contract.ts';
import { ProblemNotice } from '../controls/problem-notice.tsx';
import { readableSize } from '../controls/readable-size.ts';
import type { Draft, DraftAttachment } from './draft.ts';

const kinds = { document: '文件', picture: '图片', audio: '音频', video: '视频' } as const;

/** The files of a text: upload with progress, order, caption, and the words for those who cannot see or hear. */
export function Attachments({
  draft: { attachments },
  change,
  problem,
}: {
  readonly draft: Draft;
  readonly change: (change: Partial<Draft>) => void;
  readonly problem: unknown;
}) {
  const chooser = useRef<HTMLInputElement>(null);
  const latest = useRef(attachments);
  latest.current = attachments;
  const [share, setShare] = useState<number | null>(null);
  const uploading = useMutation<readonly DraftAttachment[], ApiProblem, readonly File[]>({
    mutationFn: (files) => upload(files, setShare),
    onSuccess: (received) => change({ attachments: [...latest.current, ...received] }),
    onSettled: () => setShare(null),
  });
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
        if (event.dataTransfer.files.length > 0) uploading.mutate([...event.dataTransfer.files]);
      }}
    >
      <h2 id="attached">附件、图片、音频、视频</h2>
      <p className="hint">图片、音频、视频显示在正文下方，须写文字说明；文件供下载。可以把文件拖到这里。</p>
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
              {attachment.kind !== 'document' && (
                <div className="fields">
                  <Input
                    aria-label={`“${attachment.name}”的文字说明`}
                    placeholder={
                      attachment.kind === 'picture' ? '文字说明（必填）：图上有什么' : '文字稿（必填）'
                    }
                    maxLength={500}
                    value={attachment.alternative}
                    onChange={(event) => set(index, { alternative: event.target.value })}
                  />
                  <Input
                    aria-label={`“${attachment.name}”的图注`}
                    placeholder="图注，显示在下方"
                    maxLength={500}
                    value={attachment.caption}
                    onChange={(event) => set(index, { caption: event.target.value })}
                  />
                </div>
              )}
            </li>
          ))}
        </ol>
      )}
      <input
        ref={chooser}
        className="unseen"
        type="file"
        multiple
        tabIndex={-1}
        aria-label="选择附件"
        onChange={(event) => {
          if (event.target.files?.length) uploading.mutate([...event.target.files]);
          event.target.value = '';
        }}
      />
      <div>
        <Button loading={uploading.isPending} onClick={() => chooser.current?.click()}>
          上传文件
        </Button>
      </div>
      {share !== null && <Progress percent={Math.round(share * 100)} aria-label="上传进度" />}
      <ProblemNotice problem={uploading.error} />
      {problem instanceof ApiProblem && problem.problem.field === 'attachments' && (
        <p className="wrong" role="alert">
          {problem.problem.sentence}
        </p>
      )}
    </section>
  );
}

/** Sends files with their progress, which fetch cannot tell. */
async function upload(
  files: readonly File[],
  tell: (share: number) => void,
): Promise<ReplyOf<typeof publishingContracts.uploadFiles>> {
  const { csrfToken } = await api(accountContracts.current, {});
  const form = new FormData();
  for (const file of files) form.append('files', file, file.name);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const failed = (status: number, sentence: string) =>
      reject(new ApiProblem(status, { code: 'upload-failed', sentence }));
    request.open('POST', publishingContracts.uploadFiles.path);
    request.responseType = 'json';
    request.setRequestHeader(csrfHeader, csrfToken);
    request.upload.onprogress = ({ loaded, total }) => tell(total > 0 ? loaded / total : 0);
    request.onerror = () => failed(0, '上传中断，请检查网络后重试。');
    request.onload = () => {
      if (request.status < 300) resolve(request.response);
      else if (request.response?.sentence) reject(new ApiProblem(request.status, request.response));
      else failed(request.status, '上传没有成功，请重试。');
    };
    request.send(form);
  });
}

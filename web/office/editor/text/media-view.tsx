import { NodeViewWrapper, type ReactNodeViewProps } from '@tiptap/react';
import { Button } from 'antd';
import { useContext } from 'react';
import type { DraftAttachment } from '../draft.ts';
import { MediaWords } from '../media-words.tsx';
import { uploadAddress } from '../upload-files.ts';
import { MediaContext } from './media-context.ts';
import './media-view.css';

/** A picture, recording or film where it stands in the text, with its words below it. */
export function MediaView({ node, selected, deleteNode }: ReactNodeViewProps) {
  const { attachments, describe } = useContext(MediaContext);
  const media = attachments.find(({ file }) => file === node.attrs.file);
  return (
    <NodeViewWrapper as="figure" className="placed" data-selected={selected} contentEditable={false}>
      <div data-drag-handle="" className="placed-media">
        {media ? <Shown media={media} /> : <p className="wrong">这里的文件已从附件中移除。</p>}
      </div>
      {media && <MediaWords attachment={media} change={(words) => describe(media.file, words)} />}
      <Button size="small" onClick={() => deleteNode()}>
        移出正文
      </Button>
    </NodeViewWrapper>
  );
}

function Shown({ media }: { readonly media: DraftAttachment }) {
  const address = uploadAddress(media);
  const name = media.alternative || media.name;
  if (media.kind === 'picture') return <img src={address} alt={name} />;
  // biome-ignore-start lint/a11y/useMediaCaption: the transcript stands below it, as on the public page
  if (media.kind === 'audio') return <audio controls preload="none" src={address} aria-label={name} />;
  return <video controls preload="none" src={address} aria-label={name} />;
  // biome-ignore-end lint/a11y/useMediaCaption: the transcript stands below it, as on the public page
}

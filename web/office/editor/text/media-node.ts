import { Node, ReactNodeViewRenderer } from '@tiptap/react';
import { MediaView } from './media-view.tsx';

/** A picture, recording or film between paragraphs; the markup names its file and nothing else. */
export const MediaNode = Node.create({
  name: 'media',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes() {
    return {
      file: {
        default: '',
        parseHTML: (element) => element.getAttribute('data-file'),
        renderHTML: ({ file }) => ({ 'data-file': file }),
      },
    };
  },
  parseHTML: () => [{ tag: 'figure[data-file]' }],
  renderHTML: ({ HTMLAttributes }) => ['figure', HTMLAttributes],
  addNodeView: () => ReactNodeViewRenderer(MediaView),
});

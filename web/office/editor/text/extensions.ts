import { TableKit } from '@tiptap/extension-table';
import { StarterKit } from '@tiptap/starter-kit';
import { Alignment } from './alignment.ts';
import { MediaNode } from './media-node.ts';

/** What a text may consist of; whatever else is pasted becomes one of these or is left out. */
export const extensions = [
  StarterKit.configure({
    heading: { levels: [2, 3, 4] },
    code: false,
    codeBlock: false,
    link: { openOnClick: false, autolink: false, protocols: ['http', 'https', 'mailto', 'tel'] },
  }),
  TableKit.configure({ table: { resizable: false } }),
  Alignment,
  MediaNode,
];

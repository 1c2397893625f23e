import { Slice } from '@tiptap/pm/model';
import { type Editor, EditorContent, useEditor } from '@tiptap/react';
import { useEffect, useRef } from 'react';
import { extensions } from './extensions.ts';
import { pastedHtml, withoutStyles } from './pasted-html.ts';
import { TextTools } from './text-tools.tsx';
import '../official-text.css';
import './text-editor.css';

/** The editor of the body of a text (正文): what is pasted from Word and WPS keeps tables, lists and alignment. */
export function TextEditor({
  html,
  onHtml,
  onEditor,
  onMedia,
}: {
  readonly html: string;
  readonly onHtml: (html: string) => void;
  /** Hands the editor out to whoever masks in it. */
  readonly onEditor: (editor: Editor | null) => void;
  /** Takes pictures, recordings and films that are to stand in the text; at the cursor when no place is given. */
  readonly onMedia: (files: readonly File[], at?: number) => void;
}) {
  const take = useRef(onMedia);
  take.current = onMedia;
  const written = useRef(html);
  const editor = useEditor({
    extensions,
    content: withoutStyles(html),
    editorProps: {
      attributes: {
        'aria-label': '正文',
        'aria-multiline': 'true',
        role: 'textbox',
        class: 'text-body official',
      },
      handlePaste: (_, event) => {
        const files = mediaIn(event.clipboardData);
        // Word puts a picture of the whole selection beside its text; then the text is what is meant.
        const written = event.clipboardData?.getData('text/html').replace(/<[^>]*>|\s/g, '');
        if (files.length === 0 || written) return false;
        take.current(files);
        return true;
      },
      handleDrop: (view, event) => {
        const files = mediaIn(event.dataTransfer);
        if (files.length === 0) return false;
        event.preventDefault();
        take.current(files, view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos);
        return true;
      },
      transformPastedHTML: pastedHtml,
      // Several paragraphs come in as they are; otherwise the first would take the shape of the one it lands in.
      transformPasted: (slice) => (slice.content.childCount > 1 ? new Slice(slice.content, 0, 0) : slice),
    },
    onUpdate: ({ editor: now }) => {
      written.current = now.isEmpty ? '' : withoutStyles(now.getHTML());
      onHtml(written.current);
    },
  });
  useEffect(() => {
    onEditor(editor);
    return () => onEditor(null);
  }, [editor, onEditor]);
  useEffect(() => {
    // Only a text that came from elsewhere is put in: what was typed here is there already.
    if (editor && html !== written.current) {
      written.current = html;
      editor.commands.setContent(withoutStyles(html), { emitUpdate: false });
    }
  }, [editor, html]);
  return (
    <div className="text-editor">
      {editor && <TextTools editor={editor} onMedia={(files) => take.current(files)} />}
      <EditorContent editor={editor} />
    </div>
  );
}

const mediaIn = (data: DataTransfer | null): readonly File[] =>
  [...(data?.files ?? [])].filter(({ type }) => /^(image|audio|video)\//.test(type));

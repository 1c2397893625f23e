import { type Editor, useEditorState } from '@tiptap/react';
import { type KeyboardEvent, useRef } from 'react';

interface Tool {
  readonly label: string;
  /** What stands on the button. */
  readonly face: string;
  readonly on?: boolean;
  readonly off?: boolean;
  readonly run: () => unknown;
}

/** The buttons above the text. One stop of the Tab key; the arrow keys go from button to button. */
export function TextTools({
  editor,
  onMedia,
}: {
  readonly editor: Editor;
  readonly onMedia: (files: readonly File[]) => void;
}) {
  const chooser = useRef<HTMLInputElement>(null);
  const now = useEditorState({
    editor,
    selector: ({ editor: at }) => ({
      block: [2, 3, 4].find((level) => at.isActive('heading', { level })) ?? 0,
      marks: ['bold', 'underline', 'bulletList', 'orderedList', 'blockquote', 'link'].filter((name) =>
        at.isActive(name),
      ),
      side: at.isActive({ side: 'center' }) ? 'center' : at.isActive({ side: 'right' }) ? 'right' : null,
      table: at.isActive('table'),
      undo: at.can().undo(),
      redo: at.can().redo(),
    }),
  });
  const chain = () => editor.chain().focus();
  const align = (side: string | null) =>
    chain().updateAttributes('paragraph', { side }).updateAttributes('heading', { side }).run();
  const groups: readonly (readonly Tool[])[] = [
    [
      { label: '撤销', face: '撤销', off: !now.undo, run: () => chain().undo().run() },
      { label: '重做', face: '重做', off: !now.redo, run: () => chain().redo().run() },
    ],
    [
      { label: '正文段落', face: '正文', on: now.block === 0, run: () => chain().setParagraph().run() },
      ...([2, 3, 4] as const).map((level, index) => ({
        label: `${'一二三'[index]}级标题`,
        face: `标题${'一二三'[index]}`,
        on: now.block === level,
        run: () => chain().toggleHeading({ level }).run(),
      })),
    ],
    [
      { label: '加粗', face: '加粗', on: now.marks.includes('bold'), run: () => chain().toggleBold().run() },
      {
        ...{ label: '下划线', face: '下划线', on: now.marks.includes('underline') },
        run: () => chain().toggleUnderline().run(),
      },
    ],
    [
      { label: '左对齐', face: '左对齐', on: now.side === null, run: () => align(null) },
      { label: '居中', face: '居中', on: now.side === 'center', run: () => align('center') },
      { label: '右对齐', face: '右对齐', on: now.side === 'right', run: () => align('right') },
    ],
    [
      {
        ...{ label: '项目符号列表', face: '列表', on: now.marks.includes('bulletList') },
        run: () => chain().toggleBulletList().run(),
      },
      {
        ...{ label: '编号列表', face: '编号', on: now.marks.includes('orderedList') },
        run: () => chain().toggleOrderedList().run(),
      },
      { label: '清除格式', face: '清除格式', run: () => chain().unsetAllMarks().clearNodes().run() },
    ],
    [
      {
        ...{ label: '插入图片、音频或视频', face: '插入图片' },
        run: () => chooser.current?.click(),
      },
    ],
    now.table
      ? [
          { label: '在下方插入行', face: '加行', run: () => chain().addRowAfter().run() },
          { label: '在右侧插入列', face: '加列', run: () => chain().addColumnAfter().run() },
          { label: '删除所在行', face: '删行', run: () => chain().deleteRow().run() },
          { label: '删除所在列', face: '删列', run: () => chain().deleteColumn().run() },
          { label: '合并或拆分单元格', face: '合并/拆分', run: () => chain().mergeOrSplit().run() },
          { label: '首行设为表头', face: '表头', run: () => chain().toggleHeaderRow().run() },
          { label: '删除表格', face: '删除表格', run: () => chain().deleteTable().run() },
        ]
      : [
          {
            ...{ label: '插入三行三列的表格', face: '插入表格' },
            run: () => chain().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run(),
          },
        ],
  ];
  return (
    <div className="text-tools" role="toolbar" aria-label="正文格式" onKeyDown={moveAlong}>
      {groups.map((tools, index) => (
        <span key={tools[0]!.label}>
          {tools.map(({ label, face, on, off = false, run }, at) => (
            <button
              key={label}
              type="button"
              title={label}
              {...(on === undefined ? {} : { 'aria-pressed': on })}
              aria-disabled={off}
              tabIndex={index === 0 && at === 0 ? 0 : -1}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => off || run()}
            >
              {face}
            </button>
          ))}
        </span>
      ))}
      <input
        ref={chooser}
        className="unseen"
        type="file"
        multiple
        accept="image/*,audio/*,video/*"
        tabIndex={-1}
        aria-label="选择要插入正文的图片、音频或视频"
        onChange={(event) => {
          if (event.target.files?.length) onMedia([...event.target.files]);
          event.target.value = '';
        }}
      />
    </div>
  );
}

function moveAlong(event: KeyboardEvent<HTMLDivElement>): void {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!step) return;
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
  buttons[(at + step + buttons.length) % buttons.length]?.focus();
  event.preventDefault();
}

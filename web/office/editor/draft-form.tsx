import type { Editor } from '@tiptap/react';
import { Input, Radio, Select } from 'antd';
import { useMemo, useRef, useState } from 'react';
import { attributes, publishingContracts, risks } from '../../../src/publishing/contract.ts';
import { useReading } from '../asking/use-reading.ts';
import { choicesOf } from '../controls/choices-of.ts';
import { DateInput } from '../controls/date-input.tsx';
import { Field } from '../controls/field.tsx';
import { Attachments } from './attachments.tsx';
import type { Draft, DraftAttachment } from './draft.ts';
import { ImportDocument } from './import-document.tsx';
import { MetadataFields } from './metadata-fields.tsx';
import { ScreeningPanel } from './screening-panel.tsx';
import { MediaContext } from './text/media-context.ts';
import { TextEditor } from './text/text-editor.tsx';
import { useUploading } from './upload-files.ts';
import './draft-form.css';

/** A form for everything of a publication, with screening beside it. */
export function DraftForm({
  bodyId,
  draft,
  change,
  problem,
}: {
  readonly bodyId: string;
  readonly draft: Draft;
  readonly change: (change: Partial<Draft>) => void;
  readonly problem: unknown;
}) {
  const [editor, setEditor] = useState<Editor | null>(null);
  const uploading = useUploading();
  const latest = useRef(draft);
  latest.current = draft;
  const media = useMemo(
    () => ({
      attachments: draft.attachments,
      describe: (file: string, words: Partial<DraftAttachment>) =>
        change({
          attachments: latest.current.attachments.map((one) =>
            one.file === file ? { ...one, ...words } : one,
          ),
        }),
    }),
    [draft.attachments, change],
  );
  const add = (received: readonly DraftAttachment[]) => {
    const before = latest.current.attachments;
    const fresh = received.filter(({ file }) => !before.some((one) => one.file === file));
    change({ attachments: [...before, ...fresh] });
  };
  const placeAll = (files: readonly string[], at?: number) => {
    const nodes = files.map((file) => ({ type: 'media', attrs: { file } }));
    if (!editor || nodes.length === 0) return;
    const end = editor.state.doc.content.size;
    const place = at === undefined ? editor.state.selection.to : Math.min(at, end);
    editor.chain().focus().insertContentAt(place, nodes).run();
  };
  const { data: columns = [] } = useReading(publishingContracts.listColumns, { query: { body: bodyId } });
  return (
    <div className="with-side writing">
      <div>
        <section className="panel stack" aria-label="正文">
          <Field label="栏目" required name="columnId" problem={problem}>
            <Select
              {...(draft.columnId ? { value: draft.columnId } : {})}
              placeholder="请选择"
              showSearch={{ optionFilterProp: 'label' }}
              onChange={(columnId) => change({ columnId })}
              options={columns.map(({ id, name }) => ({ value: id, label: name }))}
            />
          </Field>
          <Field label="标题" required name="title" problem={problem}>
            <Input
              size="large"
              value={draft.title}
              maxLength={200}
              onChange={(event) => change({ title: event.target.value })}
            />
          </Field>
          <div className="stack-tight">
            <p className="label">正文</p>
            <p className="hint">
              可以从 Word、WPS 直接粘贴，表格、列表和对齐会保留；图片可以插入、粘贴或拖到文中。
            </p>
            <ImportDocument draft={draft} change={change} />
            <MediaContext value={media}>
              <TextEditor
                html={draft.html}
                onHtml={(html) => change({ html })}
                onEditor={setEditor}
                onMedia={(files, at) =>
                  uploading.send(files, (received) => {
                    add(received);
                    const shown = received.filter(({ kind }) => kind !== 'document');
                    placeAll(
                      shown.map(({ file }) => file),
                      at,
                    );
                  })
                }
              />
            </MediaContext>
          </div>
          <Field label="内容概述" name="summary" problem={problem} hint="列表和搜索结果里显示，一两句话。">
            <Input.TextArea
              rows={2}
              maxLength={1000}
              value={draft.summary}
              onChange={(event) => change({ summary: event.target.value })}
            />
          </Field>
        </section>
        <Attachments
          draft={draft}
          change={change}
          problem={problem}
          uploading={uploading}
          take={(files) => uploading.send(files, add)}
          place={(file) => placeAll([file])}
        />
        <section className="panel stack" aria-label="公开属性">
          <div className="fields">
            <Field
              label="成文日期"
              required
              name="formedOn"
              problem={problem}
              hint="20 个工作日的公开期限从这一天起算。"
            >
              <DateInput required value={draft.formedOn} onDay={(formedOn) => change({ formedOn })} />
            </Field>
            <fieldset className="field">
              <legend className="label">稿件级别</legend>
              <Radio.Group
                value={draft.risk}
                onChange={(event) => change({ risk: event.target.value })}
                options={choicesOf(risks)}
              />
              <small>重点稿件须经初审、复审、终审；一般稿件经初审、终审。</small>
            </fieldset>
            <fieldset className="field">
              <legend className="label">公开属性</legend>
              <Radio.Group
                value={draft.attribute}
                onChange={(event) => change({ attribute: event.target.value })}
                options={choicesOf(attributes)}
              />
            </fieldset>
          </div>
          {draft.attribute !== 'proactive' && (
            <Field label="理由" required name="attributeReason" problem={problem}>
              <Input
                value={draft.attributeReason}
                maxLength={500}
                onChange={(event) => change({ attributeReason: event.target.value })}
              />
            </Field>
          )}
        </section>
        <section className="panel" aria-labelledby="metadata">
          <h2 id="metadata">著录信息</h2>
          <MetadataFields draft={draft} change={change} />
        </section>
      </div>
      <aside aria-label="筛查">
        <ScreeningPanel draft={draft} editor={editor} change={change} />
      </aside>
    </div>
  );
}

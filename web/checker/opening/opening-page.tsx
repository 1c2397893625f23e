import { useState } from 'react';
import { Button, FileButton } from '../../design/button.tsx';
import { examples } from '../examples/examples.ts';
import { BlankForm } from './blank-form.tsx';
import { readableFiles } from './readable-files.ts';
import { RefusalNotice } from './refusal-notice.tsx';
import type { Opening } from './use-opening.ts';

/** The first view: says what to do first, and offers every way to begin. */
export function OpeningPage({ opening }: { opening: Opening }) {
  const { refused, dismissRefusal } = opening;
  const [pasted, setPasted] = useState('');
  return (
    <main className="opening" id="main" tabIndex={-1} aria-busy={opening.busy}>
      <section className="opening-drop" aria-labelledby="opening-heading">
        <h1 id="opening-heading">检查一份政府信息公开工作年度报告</h1>
        <p>先把年报文件拖到本页，或者选择文件。随后按官方格式列出每个数字，并指出每处问题和改法。</p>
        <p>
          <FileButton label="选择年报文件" accept={readableFiles} main onFile={opening.openFile} />
        </p>
        <p className="quiet">
          可读 Word（.docx）、PDF、网页、Excel（.xlsx）、文本文件。扫描件没有文字，不能读。
        </p>
        {refused && <RefusalNotice refusal={refused} onDismiss={dismissRefusal} />}
      </section>

      <section aria-labelledby="examples-heading">
        <h2 id="examples-heading">没有文件？先看一份样例</h2>
        <p className="quiet">五份样例的机关和数据均为虚构，版式和差错取自常见情形。</p>
        <ul className="examples">
          {examples.map((example) => (
            <li key={example.title}>
              <button type="button" onClick={() => opening.openExample(example)}>
                <strong>{example.title}</strong>
                <span>{example.about}</span>
              </button>
            </li>
          ))}
        </ul>
      </section>

      <section aria-labelledby="paste-heading">
        <h2 id="paste-heading">粘贴文字</h2>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            opening.openText(pasted);
          }}
        >
          <p className="field">
            <label htmlFor="pasted">从网页或文档中复制年报全文，粘贴到这里</label>
            <textarea
              id="pasted"
              rows={4}
              value={pasted}
              onChange={(event) => setPasted(event.target.value)}
            />
          </p>
          <p className="opening-submit">
            <Button type="submit" disabled={pasted.trim() === ''}>
              检查这段文字
            </Button>
          </p>
        </form>
      </section>

      <section aria-labelledby="blank-heading">
        <h2 id="blank-heading">从空白表填起</h2>
        <BlankForm onOpen={opening.openBlank} />
      </section>
    </main>
  );
}

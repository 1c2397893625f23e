import { useEffect, useState } from 'react';
import { prescribedEdition } from '../../src/law/index.ts';
import { blankReport } from './checking/blank-report.ts';
import type { OpenedReport } from './checking/checking.ts';
import { CheckingPage } from './checking/checking-page.tsx';
import { DisplaySettings } from './display/display-settings.tsx';
import type { OpenResult } from './engine.ts';
import { openBytes, openText } from './engine.ts';
import type { Example } from './examples/examples.ts';
import { OfflineNotice } from './offline/offline-notice.tsx';
import { DropCover } from './opening/drop-cover.tsx';
import { OpeningPage } from './opening/opening-page.tsx';
import type { Refusal } from './opening/refusal-notice.tsx';
import { brokenReading } from './opening/refusal-notice.tsx';
import type { DropMeaning } from './opening/use-file-drop.ts';
import { useFileDrop } from './opening/use-file-drop.ts';

/** What lies open; the number tells one opening from the next. */
interface Open {
  readonly opened: OpenedReport;
  readonly number: number;
}

/** The checker (年报检查器): first the ways to begin, then one report on the bench. */
export function App() {
  const [open, setOpen] = useState<Open | null>(null);
  const [previous, setPrevious] = useState<OpenedReport | null>(null);
  const [refused, setRefused] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(false);
  const [unsaved, setUnsaved] = useState(false);
  const mayLeave = () => !unsaved || confirm('修改过的年报还没有下载，离开后修改将丢失。确定离开吗？');

  const show = (opened: OpenedReport, beside: OpenedReport | null) => {
    setPrevious(beside);
    setOpen((before) => ({ opened, number: (before?.number ?? 0) + 1 }));
  };
  const attempt = async (reading: Promise<OpenResult>, use: (opened: OpenedReport) => unknown) => {
    setBusy(true);
    setRefused(null);
    try {
      const result = await reading;
      if ('opened' in result) await use(result.opened);
      else setRefused(result.refused);
    } catch {
      setRefused(brokenReading);
    }
    setBusy(false);
  };
  const openFile = (file: File) => mayLeave() && attempt(readFile(file), (opened) => show(opened, null));
  const openPrevious = (file: File) => attempt(readFile(file), setPrevious);
  const openExample = ({ title, address, previous: before }: Example) =>
    attempt(readAddress(`样例：${title}`, address), async (opened) => {
      const beside = before === undefined ? null : await readAddress('样例：上年年报', before);
      show(opened, beside && 'opened' in beside ? beside.opened : null);
    });
  const dragging = useFileDrop((file: File, meaning: DropMeaning) =>
    meaning === 'previous' ? openPrevious(file) : openFile(file),
  );

  useEffect(() => {
    document.title = open ? `${open.opened.name} - 年报检查器` : '年报检查器';
    scrollTo(0, 0);
    if (open) document.getElementById('main')?.focus();
  }, [open]);

  return (
    <>
      <nav className="skip-links" aria-label="快捷跳转">
        <a href="#main">跳到正文</a>
        {open && <a href="#form">跳到年报表格</a>}
        {open && <a href="#findings">跳到问题列表</a>}
        {open?.opened.document && <a href="#source">跳到原文</a>}
      </nav>
      <header className="masthead">
        <p className="masthead-name">年报检查器</p>
        <OfflineNotice />
        <DisplaySettings />
      </header>
      {open ? (
        <CheckingPage
          key={open.number}
          opened={open.opened}
          previous={previous}
          refused={refused}
          onPrevious={(file) => (file ? openPrevious(file) : setPrevious(null))}
          onUnsaved={setUnsaved}
          onClose={() => {
            if (!mayLeave()) return;
            setUnsaved(false);
            setOpen(null);
          }}
        />
      ) : (
        <OpeningPage
          refused={refused}
          busy={busy}
          onFile={openFile}
          onText={(text) => attempt(openText('粘贴的文字', text), (opened) => show(opened, null))}
          onExample={openExample}
          onBlank={(body, year) => {
            const edition = prescribedEdition(year);
            if (!edition) return;
            show({ name: '空白表', document: null, report: blankReport(edition, body, year) }, null);
          }}
        />
      )}
      {dragging && <DropCover besides={open !== null} />}
    </>
  );
}

async function readFile(file: File): Promise<OpenResult> {
  return openBytes(file.name, new Uint8Array(await file.arrayBuffer()));
}

async function readAddress(name: string, address: string): Promise<OpenResult> {
  const response = await fetch(address);
  return openBytes(name, new Uint8Array(await response.arrayBuffer()));
}

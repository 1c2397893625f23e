import { useEffect, useRef, useState } from 'react';
import { DisplaySettings } from './display/display-settings.tsx';
import { OfflineNotice } from './offline/offline-notice.tsx';
import { BusyNotice } from './opening/busy-notice.tsx';
import { DropCover } from './opening/drop-cover.tsx';
import { OpeningPage } from './opening/opening-page.tsx';
import { useFileDrop } from './opening/use-file-drop.ts';
import { useFileExpected } from './opening/use-file-expected.ts';
import { useOpening } from './opening/use-opening.ts';
import { SkipLinks } from './skip-links.tsx';

/** The checker (年报检查器): first the ways to begin, then one report on the bench. */
export function App() {
  const opening = useOpening();
  const { bench, previous } = opening;
  const [unsaved, setUnsaved] = useState(false);
  const mayLeave = () => !unsaved || confirm('修改过的年报还没有下载，离开后修改将丢失。确定离开吗？');
  const dragging = useFileDrop((file, meaning) => {
    if (meaning === 'previous') opening.openPrevious(file);
    else if (mayLeave()) opening.openFile(file);
  });
  useFileExpected();
  useFreshPage(bench);

  return (
    <>
      <SkipLinks opened={bench?.opened ?? null} />
      <header className="masthead">
        <p className="masthead-name">年报检查器</p>
        <OfflineNotice />
        <DisplaySettings />
      </header>
      {bench ? (
        <bench.Page
          key={bench.number}
          opened={bench.opened}
          previous={previous}
          refused={opening.refused}
          onDismiss={opening.dismissRefusal}
          onPrevious={(file) => (file ? opening.openPrevious(file) : opening.removePrevious())}
          onUnsaved={setUnsaved}
          onClose={() => {
            if (!mayLeave()) return;
            setUnsaved(false);
            opening.close();
          }}
        />
      ) : (
        <OpeningPage opening={opening} />
      )}
      <BusyNotice busy={opening.busy} />
      {dragging && <DropCover besides={bench !== null} />}
    </>
  );
}

/** Titles the page by what lies open; each page after the first begins at its top, with the focus there too. */
function useFreshPage(bench: ReturnType<typeof useOpening>['bench']): void {
  const isFirst = useRef(true);
  useEffect(() => {
    document.title = bench ? `${bench.opened.name} - 年报检查器` : '年报检查器';
    if (!isFirst.current) {
      scrollTo(0, 0);
      document.getElementById('main')?.focus();
    }
    isFirst.current = false;
  }, [bench]);
}

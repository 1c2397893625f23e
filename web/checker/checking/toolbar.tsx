import { Button, FileButton } from '../../design/button.tsx';
import { useFocusKept } from '../../design/use-focus-kept.ts';
import { DownloadMenu } from '../downloads/download-menu.tsx';
import { readableFiles } from '../opening/readable-files.ts';
import { reportHeading } from './summary.tsx';
import type { Bench, BenchActs } from './use-bench.ts';

/** What can be done with the report as a whole. */
export function Toolbar({
  bench,
  acts,
  onPrevious,
  onSaved,
  onClose,
}: {
  bench: Bench;
  acts: BenchActs;
  onPrevious: (file: File | null) => void;
  onSaved: () => void;
  onClose: () => void;
}) {
  const { report, form, findings, previous, past, edits } = bench;
  const besides = useFocusKept<HTMLSpanElement>(previous !== null);
  return (
    <>
      <Button onClick={onClose}>换一份年报</Button>
      <span ref={besides}>
        {previous ? (
          <Button onClick={() => onPrevious(null)}>撤下上年年报（{previous.year ?? '年份不明'}）</Button>
        ) : (
          <FileButton label="放入上年年报" accept={readableFiles} onFile={onPrevious} />
        )}
      </span>
      <Button disabled={past.length === 0} onClick={acts.undo}>
        撤销
      </Button>
      <Button disabled={edits.length === 0} onClick={acts.reset}>
        全部还原
      </Button>
      <Button onClick={() => print()}>打印或存为 PDF</Button>
      <DownloadMenu source={{ report, form, findings, heading: reportHeading(report) }} onSaved={onSaved} />
    </>
  );
}

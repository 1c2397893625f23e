import { useEffect, useRef, useState } from 'react';
import type { Edition } from '../../../src/law/index.ts';
import type { OpenedReport } from '../checking/checking.ts';
import type { LastYear, OpenResult } from '../engine.ts';
import type { Example } from '../examples/examples.ts';
import { fetchCheckingPage, fetchEngine } from './fetch-parts.ts';
import { readAddress, readFile, readPasted } from './read-report.ts';
import { brokenReading, type Refusal } from './refusal-notice.tsx';

/** What lies on the bench; the number tells one opening from the next. */
interface OnBench {
  readonly Page: Awaited<ReturnType<typeof fetchCheckingPage>>['CheckingPage'];
  readonly opened: OpenedReport;
  readonly number: number;
}

/** What lies open, how opening goes, and the ways to open something. */
export interface Opening {
  readonly bench: OnBench | null;
  /** Last year's report, laid beside. */
  readonly previous: LastYear | null;
  readonly refused: Refusal | null;
  readonly busy: boolean;
  readonly openFile: (file: File) => void;
  readonly openText: (text: string) => void;
  readonly openExample: (example: Example) => void;
  readonly openBlank: (body: string, year: number, edition: Edition) => void;
  readonly openPrevious: (file: File) => void;
  readonly removePrevious: () => void;
  readonly dismissRefusal: () => void;
  readonly close: () => void;
}

/** Keeps what lies open. What is opened last counts, even where an earlier file takes longer to read. */
export function useOpening(): Opening {
  const [bench, setBench] = useState<OnBench | null>(null);
  const [previous, setPrevious] = useState<LastYear | null>(null);
  const [refused, setRefused] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(false);
  const latest = useRef(0);

  useEffect(() => {
    // The first view stands: what comes next is fetched before it is asked for. Should that fail, opening tries again.
    Promise.all([fetchEngine(), fetchCheckingPage()]).catch(() => {});
  }, []);

  /** Reads, then lays what was read where it belongs, unless something else was opened meanwhile. */
  const attempt = async (name: string, reading: Promise<OpenResult>, lay: Lay) => {
    latest.current += 1;
    const number = latest.current;
    const refuse = ({ message, advice }: Omit<Refusal, 'name'>) => setRefused({ name, message, advice });
    setBusy(true);
    setRefused(null);
    try {
      const result = await reading;
      const laid = 'opened' in result ? await lay(result.opened, number) : () => refuse(result.refused);
      if (number === latest.current) laid();
    } catch {
      if (number === latest.current) refuse(brokenReading);
    }
    if (number === latest.current) setBusy(false);
  };
  const layOnBench = async (opened: OpenedReport, number: number, beside: LastYear | null = null) => {
    const { CheckingPage } = await fetchCheckingPage();
    return () => {
      setPrevious(beside);
      setBench({ Page: CheckingPage, opened, number });
    };
  };

  return {
    bench,
    previous,
    refused,
    busy,
    openFile: (file) => attempt(file.name, readFile(file), layOnBench),
    openText: (text) => attempt('粘贴的文字', readPasted(text), layOnBench),
    openExample: ({ title, address, previous: before }) =>
      attempt(title, readAddress(`样例：${title}`, address), async (opened, number) => {
        const beside = before === undefined ? null : await readAddress('样例：上年年报', before);
        return layOnBench(
          opened,
          number,
          beside && 'opened' in beside ? await asLastYear(beside.opened) : null,
        );
      }),
    openBlank: (body, year, edition) =>
      attempt(
        '空白表',
        fetchEngine().then(({ openBlank }) => ({ opened: openBlank(body, year, edition) })),
        layOnBench,
      ),
    openPrevious: (file) =>
      attempt(file.name, readFile(file), async (opened) => {
        const lastYear = await asLastYear(opened);
        return () => setPrevious(lastYear);
      }),
    removePrevious: () => setPrevious(null),
    dismissRefusal: () => setRefused(null),
    close() {
      latest.current += 1;
      setBusy(false);
      setRefused(null);
      setBench(null);
    },
  };
}

const asLastYear = async (opened: OpenedReport): Promise<LastYear> =>
  (await fetchEngine()).asLastYear(opened);

/** Prepares for laying a report somewhere; what it answers lays it there. */
type Lay = (opened: OpenedReport, number: number) => Promise<() => void>;

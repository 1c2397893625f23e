import { useQuery } from '@tanstack/react-query';
import { type Report, reportFromJson } from '../../../../src/report/index.ts';
import { Loaded } from '../../controls/loaded.tsx';
import type { Which } from './opened.ts';
import { ReportChanges } from './report-changes.tsx';

/** What a version changed against the one before it: cells and words. */
export function VersionChanges({ which, number }: { readonly which: Which; readonly number: number }) {
  const reading = useQuery({
    queryKey: ['filing-versions', which, number],
    queryFn: () => Promise.all([fetchVersion(which, number - 1), fetchVersion(which, number)]),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <Loaded reading={reading}>{([before, after]) => <ReportChanges before={before} after={after} />}</Loaded>
  );
}

async function fetchVersion({ body, year }: Which, number: number): Promise<Report> {
  const answer = await fetch(`/api/filings/${body}/${year}/versions/${number}/json`);
  const read = reportFromJson(await answer.json());
  if ('refused' in read) throw new Error(read.refused[0]);
  return read.report;
}

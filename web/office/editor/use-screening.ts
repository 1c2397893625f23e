import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { type ApiProblem, api, type ReplyOf } from '../../../src/platform/contract.ts';
import { publishingContracts } from '../../../src/publishing/contract.ts';
import type { Draft } from './draft.ts';

/** What screening says of the text as it was a moment ago. */
export type Screening = ReplyOf<typeof publishingContracts.screenText> & {
  /** The text it is about; places are places in this one. */
  readonly of: Pick<Draft, 'title' | 'summary' | 'html'>;
};

/** One thing found. */
export type Finding = Screening['findings'][number];

const pause = 700;

/** Screens a text while it is being written, whenever the writer pauses (边写边查). */
export function useScreening({ title, summary, html }: Draft): {
  readonly screening: Screening | undefined;
  readonly failed: boolean;
  /** Whether the text has changed since. */
  readonly behind: boolean;
} {
  const [asked, setAsked] = useState({ title, summary, html });
  useEffect(() => {
    const timer = setTimeout(() => setAsked({ title, summary, html }), pause);
    return () => clearTimeout(timer);
  }, [title, summary, html]);
  const { data, error } = useQuery<Screening, ApiProblem>({
    queryKey: ['screening', asked],
    queryFn: async ({ signal }) => ({
      ...(await api(publishingContracts.screenText, { body: asked }, { signal })),
      of: asked,
    }),
    enabled: Boolean(asked.title || asked.summary || asked.html),
    staleTime: 60_000,
    gcTime: 60_000,
    placeholderData: keepPreviousData,
  });
  const written = Boolean(title || summary || html);
  const of = data?.of;
  const behind = written && (of?.title !== title || of.summary !== summary || of.html !== html);
  return { screening: written ? data : undefined, failed: error !== null, behind };
}

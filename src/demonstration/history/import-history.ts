import type { CountyFile } from '../../bodies/index.ts';
import { type Act, dayOfInstant } from '../../platform/index.ts';
import {
  type ImportItem,
  type ImportReport,
  importPublications,
  textScreen,
  wrongTerms,
} from '../../publishing/index.ts';
import type { DemonstrationTools } from '../demonstration-tools.ts';
import type { CountPosts } from '../registers/fill-registers.ts';

/** Counts what each body put on its account, of everything it released. */
export function postsIn(items: readonly ImportItem[]): CountPosts {
  const posts = Map.groupBy(
    items.flatMap(({ channels = [], releasedAt }) =>
      channels.map(({ channelId }) => `${channelId} ${dayOfInstant(releasedAt).slice(0, 4)}`),
    ),
    (key) => key,
  );
  return ({ wechat }, year) => posts.get(`${wechat} ${year}`)?.length ?? 0;
}

/** Screens as always, but reads the numbers of the offices once, and each of the few files once. */
export async function importHistory(
  { publishing }: DemonstrationTools,
  act: Act,
  { bodies }: CountyFile,
  items: Parameters<typeof importPublications>[2],
  progress: (done: number, all: number) => void,
): Promise<ImportReport> {
  const officeNumbers = new Set(
    bodies.flatMap(({ contact }) =>
      [contact?.phone, contact?.supervisionPhone, contact?.fax].flatMap(
        (number) => number?.replace(/\D/g, '') ?? [],
      ),
    ),
  );
  const look = textScreen({ officeNumbers, wrongTerms });
  const looked = new Map<string, ReturnType<typeof publishing.screen>>();
  const lookInto = (attachment: Parameters<typeof publishing.screen>[0]['attachments'][number]) => {
    const known =
      looked.get(attachment.file) ??
      publishing.screen({ title: '', summary: '', plain: '', attachments: [attachment] });
    looked.set(attachment.file, known);
    return known;
  };
  const screen: typeof publishing.screen = async ({ title, summary, plain, attachments }) => {
    const files = await Promise.all(attachments.map(lookInto));
    const findings = [
      ...[...look(title, 'title'), ...look(summary, 'summary'), ...look(plain, 'body')],
      ...files.flatMap((result) => result.findings),
    ];
    if (files.some(({ state }) => state === 'failed')) return { state: 'failed', findings };
    return findings.length === 0 ? { state: 'clear', findings: [] } : { state: 'findings', findings };
  };
  const report = await importPublications({ ...publishing, screen }, act, items, progress);
  const [first] = report.refused;
  if (first) throw new Error(`demonstration: ${first.place} ${first.title} ${first.reasons.join(' ')}`);
  return report;
}

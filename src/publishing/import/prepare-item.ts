import type { Day } from '../../law/index.ts';
import { type Act, dayOfInstant } from '../../platform/index.ts';
import { incomplete } from '../actions/draft-publication.ts';
import type { ColumnKind } from '../publication.ts';
import type { RevisionText } from '../revision.ts';
import { findingKinds } from '../screening/finding.ts';
import type { Screen, ScreeningResult } from '../screening/screen.ts';
import { undescribed } from '../take-attachments.ts';
import { cleanHtml } from '../text/clean-html.ts';
import type { ImportItem } from './import-item.ts';

/** A column into which something may be imported. */
export interface ImportColumn {
  readonly id: string;
  readonly body_id: string;
  readonly kind: ColumnKind;
  readonly closed_on: Day | null;
}

/** An item that may go out as it is. */
export interface PreparedItem {
  readonly item: ImportItem;
  readonly column: ImportColumn;
  readonly text: RevisionText;
  readonly screening: ScreeningResult;
}

/** What an item is held against. */
export interface Surroundings {
  readonly act: Act;
  readonly columns: ReadonlyMap<string, ImportColumn>;
  readonly screen: Screen;
  /** Whether a key was taken over before this item. */
  readonly isKnown: (key: string) => boolean;
}

/** Cleans an item and holds it against everything that a publication must fulfil; else the reasons in Chinese. */
export async function prepareItem(
  item: ImportItem,
  { act, columns, screen, isKnown }: Surroundings,
): Promise<PreparedItem | readonly string[]> {
  const column = columns.get(item.columnId);
  const { html, plain } = cleanHtml(item.html, item.attachments);
  const { summary = '', metadata = {}, attachments = [], attribute = 'proactive' } = item;
  const text = { title: item.title.trim(), summary, html, plain, metadata, attachments };
  const reasons = [
    column ? null : '找不到要放入的栏目，请核对机关和栏目。',
    column?.closed_on && column.closed_on <= item.releasedAt ? '要放入的栏目当时已停用，请另选栏目。' : null,
    attribute === 'proactive' ? null : '公开属性不是“主动公开”的信息不能作为已公开的信息导入。',
    plain === '' && attachments.length === 0 ? '没有正文，也没有附件。' : null,
    incomplete({ attribute: 'proactive', formedOn: item.formedOn, text }, act.today)?.sentence ?? null,
    undescribed(attachments)?.sentence ?? null,
    datesFault(item, act),
    isKnown(item.key) ? `标识“${item.key}”在来源中出现了两次，请核对。` : null,
    ...referred(item)
      .filter((key) => !isKnown(key))
      .map((key) => `所引用的“${key}”不在此前的信息中，请先导入它。`),
  ].filter((reason) => reason !== null);
  if (reasons.length > 0) return reasons;
  const screening = await screen(text);
  const stopping = screening.findings.filter(({ blocking }) => blocking);
  if (screening.state === 'failed' && stopping.length === 0)
    return ['正文或附件无法筛查，不能导入。请换成可以打开的文件。'];
  if (stopping.length > 0)
    return [
      ...new Set(stopping.map(({ kind, shown }) => `含有${findingKinds[kind]}（${shown}），请先处理。`)),
    ];
  return { item, column: column!, text, screening };
}

/** What screening found, each once. */
export const inWords = (findings: ScreeningResult['findings']): readonly string[] => [
  ...new Set(findings.map(({ kind, shown }) => `含有${findingKinds[kind]}（${shown}），请核对处理。`)),
];

const referred = ({ interprets = [], normative }: ImportItem): readonly string[] => [
  ...interprets,
  ...(normative?.endedBy ? [normative.endedBy] : []),
];

function datesFault({ releasedAt, formedOn }: ImportItem, act: Act): string | null {
  if (Number.isNaN(Date.parse(releasedAt)))
    return '发布时间不是有效的时间，应如 2024-03-01 或 2024-03-01 09:30。';
  if (Date.parse(releasedAt) > Date.parse(act.at)) return '发布时间晚于现在，尚未公开的信息请通过审核发布。';
  return formedOn > dayOfInstant(releasedAt) ? '成文日期晚于发布日期，请核对。' : null;
}

import { Readable } from 'node:stream';
import { type ImportItem, mediaPlace, type RevisionAttachment } from '../publishing/index.ts';
import { applicationForm, budgetSheet, figuresAsCsv } from './attachments/documents.ts';
import { drawBars } from './attachments/draw-bars.ts';
import type { DemonstrationTools } from './demonstration-tools.ts';

/** Puts a few files into the store and beside the texts they belong to: forms, sheets, open data, a chart. */
export async function withAttachments(
  { files }: DemonstrationTools,
  items: readonly ImportItem[],
): Promise<readonly ImportItem[]> {
  const keep = async (
    name: string,
    bytes: Uint8Array,
    kind: RevisionAttachment['kind'],
    alternative = '',
  ): Promise<RevisionAttachment> => {
    const kept = await files.put(Readable.from([Buffer.from(bytes)]), { name, owners: [] });
    if (!kept.ok) throw new Error(`demonstration: ${name} ${kept.refusal.sentence}`);
    const { sha256, type, size } = kept.value;
    return { file: sha256, name, type, size, kind, alternative, caption: alternative };
  };
  const [sheet, form, csv, chart] = [
    await keep('收支预算总表.xlsx', await budgetSheet(), 'document'),
    await keep('意见反馈表.docx', await applicationForm(), 'document'),
    await keep('重点领域信息公开数量.csv', figuresAsCsv(), 'document'),
    await keep(
      '办理程序对比图.png',
      drawBars([20, 12, 7, 3]),
      'picture',
      '柱状图：办理用时由20个工作日逐次缩短到3个工作日',
    ),
  ];
  const wanted = (key: string): RevisionAttachment | undefined => {
    const [slug, column, year, index] = key.split('/');
    if (column === 'czyjs' && index === '0' && Number(year) >= 2024 && beside.has(slug!)) return sheet;
    if (column === 'zcjd' && slug === 'yunling') return chart;
    if (column === 'tzgg' && index === '1' && beside.has(slug!)) return form;
    return column === 'tjxx' ? csv : undefined;
  };
  return items.map((item) => {
    const attachment = wanted(item.key);
    if (!attachment) return item;
    const html = attachment.kind === 'picture' ? withinText(item.html, attachment) : item.html;
    return { ...item, html, attachments: [attachment] };
  });
}

/** A picture stands after the first paragraph. */
const withinText = (html: string, { file }: RevisionAttachment): string =>
  html.replace('</p>', `</p>${mediaPlace(file)}`);

const beside: ReadonlySet<string> = new Set(['yunling', 'caizheng', 'shuili', 'hejian', 'yunting']);

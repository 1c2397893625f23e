import { cellId, officialForms } from '../law/index.ts';
import type { Report } from '../report/index.ts';
import { carryOver } from './carry-over.ts';
import type { DraftRecords } from './draft-records.ts';

/** What a person must still add or look at before the draft can be handed in, in Chinese. */
export function gapsOf(records: DraftRecords, report: Report): readonly string[] {
  const { contact, registers, year, today } = records;
  const unsaid: readonly (readonly [string, unknown])[] = [
    ['联系单位', contact?.office],
    ['办公地址', contact?.address],
    ['办公电话', contact?.phone],
    ['工作考核结果', registers.assessment],
    ['社会评议结果', registers.evaluation],
    ['责任追究结果', registers.accountability],
    ['培训情况', registers.trainings],
    ['日常巡查情况', registers.patrols],
  ];
  const missing = unsaid.filter(([, value]) => !value).map(([name]) => name);
  const blank = blankRows(report).map((row) => `“${row}”`);
  return [
    ...(blank.length > 0 ? [`没有登记${blank.join('')}的年度数据，表中留空，请在台账登记后重新起草。`] : []),
    ...(missing.length > 0 ? [`没有登记${missing.join('、')}，正文没有写到，请补充登记。`] : []),
    ...(today <= `${year}-12-31` ? [`${year}年尚未结束，数据截至起草当日。`] : []),
    ...feeGaps(records),
    ...carryOver(records).notes,
  ];
}

function blankRows(report: Report): readonly string[] {
  const rows = officialForms[report.edition!].tables.disclosed.rows;
  return rows
    .filter(({ id, columns }) =>
      columns.some((column) => report.cells[cellId('disclosed', id, column.id)]!.value === null),
    )
    .map(({ label }) => label);
}

/** The finance office and the applications must tell the same fee. */
function feeGaps({ registers: { processingFee }, applications: { fees } }: DraftRecords): readonly string[] {
  if (processingFee === null)
    return [`信息处理费：台账没有登记，正文按申请办理记录写作 ${fees.yuan} 元，请与财务核对。`];
  if (processingFee.value === fees.yuan) return [];
  return [
    `信息处理费：台账登记 ${processingFee.value} 元，申请办理记录 ${fees.yuan} 元，正文采用台账数据，请核对。`,
  ];
}

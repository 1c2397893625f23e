import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import writeXlsxFile from 'write-excel-file/universal';

/** A sheet as it goes with budgets (附表). */
export async function budgetSheet(): Promise<Uint8Array> {
  const rows: readonly (readonly [string, number, number])[] = [
    ['一般公共服务支出', 312.4, 298.75],
    ['社会保障和就业支出', 86.2, 84.11],
    ['农林水支出', 154.9, 151.36],
  ];
  const head = ['支出功能分类', '预算数（万元）', '执行数（万元）'];
  const sheet = [
    head.map((value) => ({ value, fontWeight: 'bold' as const })),
    ...rows.map((row) => row.map((value) => ({ value }))),
  ];
  const blob = await writeXlsxFile(sheet, { sheet: '收支预算总表' }).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

/** A form to fill in. */
export async function applicationForm(): Promise<Uint8Array> {
  const row = (label: string) =>
    new TableRow({
      children: [label, ''].map((text) => new TableCell({ children: [new Paragraph({ text })] })),
    });
  const form = new Document({
    creator: '政务公开',
    sections: [
      {
        children: [
          new Paragraph({ children: [new TextRun({ text: '意见反馈表', bold: true })] }),
          new Table({ rows: ['反馈事项', '意见建议', '理由', '是否同意公开意见内容'].map(row) }),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(form));
}

/** Open data of a few lines; begins with the mark by which spreadsheet programs know the encoding. */
export function figuresAsCsv(): Uint8Array {
  const rows = [
    ['领域', '公开数量', '统计截止日期'],
    ['社会救助', '128', '2025-12-31'],
    ['养老服务', '64', '2025-12-31'],
    ['农村危房改造', '37', '2025-12-31'],
  ];
  return new TextEncoder().encode(`\uFEFF${rows.map((row) => row.join(',')).join('\r\n')}\r\n`);
}

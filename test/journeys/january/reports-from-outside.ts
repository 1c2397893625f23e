import { packExchange } from '../../../src/filing/index.ts';
import { typst } from '../../../src/platform/index.ts';
import { type Report, renderDocx, renderPdf, renderXlsx } from '../../../src/report/index.ts';
import { type CellSetting, quietReport, quietSections } from '../../report-builder.ts';
import { year } from './january-county.ts';

/** A body that writes its report itself. */
export interface Writer {
  readonly name: string;
  readonly cells: Readonly<Record<string, CellSetting>>;
}

/** A file as the file chooser of a browser takes it. */
export interface ChosenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** The report as the body wrote it: two applications of citizens, both granted. */
export function writtenReport({ name, cells }: Writer): Report {
  const sections = quietSections(year);
  const about = '（二）依申请公开。全年新收政府信息公开申请2件，均已办结，无结转下年度办理的申请。';
  const granted = Object.fromEntries(
    ['received', 'granted', 'decidedTotal'].flatMap((row) => [
      [`applications/${row}/naturalPerson`, 2],
      [`applications/${row}/total`, 2],
    ]),
  );
  return quietReport({
    ...{ year, body: name, title: `${name}${year}年政府信息公开工作年度报告` },
    cells: { ...granted, ...cells },
    sections: { s1: sections.s1.map((text) => (text.startsWith('（二）') ? about : text)) },
    preface: [
      `本报告数据的统计期限自${year}年1月1日起至${year}年12月31日止。如有疑问，请与${name}办公室联系（地址：云岭县示范大道9号，电话：0950-6000123）。`,
    ],
    signature: { body: name, date: `${year + 1}年1月6日` },
  });
}

const types = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
} as const;

/** The report as a file of this format. */
export async function reportAsFile(report: Report, format: keyof typeof types): Promise<ChosenFile> {
  const bytes = {
    docx: () => renderDocx(report),
    xlsx: () => renderXlsx(report),
    pdf: async () => renderPdf(report, await typst()),
  }[format]();
  const name = `${report.body}${year}年年报.${format}`;
  return { name, mimeType: types[format], buffer: Buffer.from(await bytes) };
}

/** The report as an exchange package of a body that files from outside. */
export function reportAsPackage(report: Report, name: string): ChosenFile {
  const about = { body: { name: report.body!, code: null }, year, signedBy: '测外签' };
  return { name, mimeType: 'application/zip', buffer: Buffer.from(packExchange(report, about)) };
}

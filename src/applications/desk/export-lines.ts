import { decisions } from '../../law/index.ts';
import { applicationStates } from '../application.ts';
import type { ApplicationLine } from './list-applications.ts';

/** The list as the rows of a table with its heading (导出列表); who applied is not in it. */
export function exportedLines(
  lines: readonly ApplicationLine[],
  bodyName: (id: string) => string,
): readonly (readonly (string | number)[])[] {
  return [
    [
      '登记号',
      '机关',
      '申请公开的内容',
      '补正',
      '状态',
      '提交日期',
      '收到日期',
      '答复期限',
      '是否逾期',
      '答复类型',
      '送达日期',
    ],
    ...lines.map((line) => [
      ...[
        line.number ?? '',
        bodyName(line.bodyId),
        line.description,
        line.corrected ? '已补正' : '',
        applicationStates[line.state],
      ],
      ...[line.submittedOn, line.receivedOn ?? '', line.clock.due ?? '', line.overdue ? '逾期' : ''],
      ...[line.decision ? decisions[line.decision].label : '', line.deliveredOn ?? ''],
    ]),
  ];
}

import type { Chance } from '../chance.ts';
import { paragraphs, tenThousands, type Writing } from './writing.ts';

const functions = ['一般公共服务支出', '社会保障和就业支出', '卫生健康支出', '农林水支出', '住房保障支出'];

/** A budget or final account (预算、决算) with its tables; sums are the sums of their rows. */
export function budgetOf(body: string, year: number, kind: '预算' | '决算', chance: Chance): Writing {
  const rows = functions.map((label) => {
    const basic = chance.number(1200, 92_000) / 100;
    const project = chance.number(0, 48_000) / 100;
    return { label, basic, project };
  });
  const [basic, project] = [sum(rows.map((row) => row.basic)), sum(rows.map((row) => row.project))];
  const visits = chance.number(0, 320) / 100;
  const cars = chance.number(150, 900) / 100;
  const table = `<table><thead><tr><th rowspan="2">支出功能分类</th><th colspan="3">${kind === '预算' ? '预算数' : '决算数'}（万元）</th></tr><tr><th>合计</th><th>基本支出</th><th>项目支出</th></tr></thead><tbody>${rows
    .map(
      ({ label, ...row }) =>
        `<tr><td>${label}</td><td class="align-right">${tenThousands(row.basic + row.project)}</td><td class="align-right">${tenThousands(row.basic)}</td><td class="align-right">${tenThousands(row.project)}</td></tr>`,
    )
    .join(
      '',
    )}<tr><th>合计</th><td class="align-right">${tenThousands(basic + project)}</td><td class="align-right">${tenThousands(basic)}</td><td class="align-right">${tenThousands(project)}</td></tr></tbody></table>`;
  return {
    title: `${body}${year}年度部门${kind}公开`,
    summary: `${body}${year}年度${kind}总支出${tenThousands(basic + project)}万元。`,
    html: `<h2>一、收支总体情况</h2>${paragraphs(
      `${year}年度${kind}总收入和总支出均为${tenThousands(basic + project)}万元，其中基本支出${tenThousands(basic)}万元，项目支出${tenThousands(project)}万元。`,
    )}${table}<h2>二、“三公”经费情况</h2>${paragraphs(
      `“三公”经费合计${tenThousands(visits + cars)}万元。其中：因公出国（境）费0.00万元，公务接待费${tenThousands(visits)}万元，公务用车购置及运行维护费${tenThousands(cars)}万元。`,
    )}<h2>三、名词解释</h2>${paragraphs(
      '基本支出，是指为保障机构正常运转、完成日常工作任务发生的人员支出和公用支出。',
      '项目支出，是指在基本支出之外为完成特定任务发生的支出。',
    )}`,
    ...{ topic: '财政', genre: '其他', stage: '结果公开', keywords: [`${year}年`, kind, '三公经费'] },
  };
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

import { cite, officialForms, prescribedEdition } from '../../law/index.ts';
import { notApplicable, passed, type Rule, verdictOf } from './rule.ts';

const subRows = officialForms['2021'].tables.applications.cells.filter((cell) =>
  cell.startsWith('applications/otherDisposition.'),
);

/** The 2021 edition has three rows under （六）其他处理; one row with numbers of its own is left over from 2019. */
export const otherDispositionCollapsed: Rule = {
  id: 'other-disposition-collapsed',
  ref: 'T3-06',
  title: '（六）其他处理未分三项',
  severity: 'blocker',
  citation: cite('FORM-2021'),
  editions: ['2021'],
  needs: ['applications'],
  check: (facts) => {
    if (!facts.otherDispositionCollapsed) return passed;
    // In a report of 2020 the one row is right; what is wrong there is the table 2 of another edition.
    if (facts.year !== null && prescribedEdition(facts.year) === '2019') return notApplicable;
    const row = 'applications/otherDisposition/';
    const total = facts.value(`${row}total`);
    const numbers = [
      'naturalPerson',
      'commercial',
      'research',
      'publicWelfare',
      'legalService',
      'other',
      'total',
    ]
      .map((column) => facts.value(row + column) ?? '空')
      .join('、');
    return verdictOf(
      [
        {
          cells: subRows,
          place: facts.reading(`${row}total`)?.origin ?? null,
          message: `“（六）其他处理”一行自己填了数字（${numbers}），下面没有“1.申请人无正当理由逾期不补正”“2.申请人逾期未按收费通知要求缴纳费用”“3.其他”三行，这是 2019 年的旧格式。`,
          advice:
            total === 0
              ? '请改用现行格式，（六）分三行填写；没有发生的，三行都填 0。'
              : `请改用现行格式，把（六）的 ${total ?? ''} 件按实际情形分到三行。`,
        },
      ],
      'blocker',
    );
  },
};

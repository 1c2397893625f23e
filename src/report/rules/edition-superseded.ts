import { cite, prescribedEdition, type TableId } from '../../law/index.ts';
import { bothEditions, notApplicable, passed, type Rule, verdictOf } from './rule.ts';

const tables: readonly (readonly [TableId, string])[] = [
  ['disclosed', '表二'],
  ['applications', '表三'],
];

/** Report years 2019 and 2020 use the 2019 edition of the form, later years the 2021 edition. */
export const editionSuperseded: Rule = {
  id: 'edition-superseded',
  ref: '§2.2',
  title: '表格不是规定年度的格式',
  severity: 'blocker',
  citation: cite('FORM-2021'),
  editions: bothEditions,
  needs: ['year'],
  check: (facts) => {
    const prescribed = prescribedEdition(facts.year!);
    if (prescribed === null) return notApplicable;
    const wrong = tables.filter(([table]) => {
      const edition = facts.report.editions[table];
      // One （六） row in an otherwise prescribed form is a finding of its own, and right where 2019 is prescribed.
      if (table === 'applications' && facts.otherDispositionCollapsed) return false;
      return edition !== null && edition !== prescribed;
    });
    if (wrong.length === 0) return passed;
    const used = prescribed === '2021' ? '2019' : '2021';
    return verdictOf(
      [
        {
          part: 's2',
          // 60号 only encouraged a uniform form in its first years.
          severity: prescribed === '2021' ? 'blocker' : 'must-explain',
          citation: cite(prescribed === '2021' ? 'FORM-2021' : 'FORM-2019'),
          message: `${facts.year}年度报告应使用 ${prescribed} 年印发的格式，本报告的${wrong.map(([, name]) => name).join('、')}却是 ${used} 年格式。`,
          advice: `请按 ${prescribed} 年格式重新填报表格。`,
        },
      ],
      'blocker',
    );
  },
};

import { cellId, cite, officialForms } from '../../law/index.ts';
import { cellName } from './cell-names.ts';
import { bothEditions, notAssessable, passed, type Rule, verdictOf } from './rule.ts';

const powerless = ['township', 'county', 'county-department'];

/** 规章 are made by State Council departments, provinces, 设区的市 and 自治州; townships and counties have none. */
export const regulationsWithoutPower: Rule = {
  id: 'regulations-without-power',
  ref: 'T2-03',
  title: '无规章制定权而填报规章',
  severity: 'blocker',
  citation: cite('LEGISLATION'),
  editions: bothEditions,
  needs: ['disclosed'],
  check: (facts) => {
    const [regulations] = officialForms[facts.edition!].tables.disclosed.rows;
    const counted = regulations!.columns
      .map(({ id }) => cellId('disclosed', 'regulations', id))
      .filter((cell) => (facts.value(cell) ?? 0) > 0);
    if (counted.length === 0) return passed;
    if (facts.level === null) return notAssessable;
    if (!powerless.includes(facts.level)) return passed;
    return verdictOf(
      [
        {
          cells: counted,
          // The 2019 columns also count what was disclosed, which may be regulations of others.
          severity: facts.edition === '2019' ? 'must-explain' : 'blocker',
          message: `${counted.map((cell) => `${cellName(cell)}为 ${facts.value(cell)}`).join('，')}；县、乡两级没有制定规章的权力，该行应为 0。`,
          advice: '请改为 0；如为本机关制定的规范性文件，填入“行政规范性文件”一行。',
        },
      ],
      'blocker',
    );
  },
};

import { cite } from '../../law/index.ts';
import { isGovernment } from './body-level.ts';
import { notApplicable, notAssessable, passed, type Rule, verdictOf } from './rule.ts';

/** What article 50(4) asks of governments, each by its words, and by the words that tell a result. */
const topics: readonly (readonly [name: string, words: RegExp, result: RegExp])[] = [
  [
    '工作考核',
    /考核|考评|绩效/,
    /(?:考核|考评|绩效)[^。；]{0,24}(?:结果|成绩|得分|排名|名次|优秀|良好|合格|通报|第[一二三四五六七八九十\d]+名|\d+(?:\.\d+)?分)|(?:纳入|列入)[^。；]{0,16}(?:考核|绩效)|(?:纳入|列入|作为)[^。；]{0,16}(?:考核|绩效)[^。；]{0,10}(?:内容|指标|体系|范围)/,
  ],
  [
    '社会评议',
    /评议|社会监督|满意度(?:调查|测评|评价|评估)|第三方评估|社会评估|群众监督|社会各界监督/,
    /(?:评议|满意度|评估)[^。；]{0,24}(?:结果|满意|良好|优秀|未|无|没有|\d)|接受[^。；]{0,12}(?:监督|评议)/,
  ],
  [
    '责任追究',
    /责任追究|追究|问责|追责/,
    /(?:未|无|没有)[^。；]{0,24}(?:责任追究|追究|问责|追责)|(?:责任追究|问责|追责|追究)[^。；]{0,24}(?:未|无|没有|\d+[人次件起]|为零|情况)|对[^。；]{0,24}(?:问责|追责)/,
  ],
];

/** Governments at every level report the results of 工作考核, 社会评议 and 责任追究 (art. 50(4)). */
export const supervisionResultMissing: Rule = {
  id: 'supervision-result-missing',
  ref: 'N-08',
  title: '没有报告考核、评议、责任追究结果',
  severity: 'must-explain',
  citation: cite('REG-50(4)'),
  editions: ['2019', '2021'],
  needs: ['s1'],
  check: (facts) => {
    if (facts.level === null) return notAssessable;
    if (!isGovernment(facts.level)) return notApplicable;
    const text = `${facts.text('s1')}。${facts.text('s5')}。${facts.text('s6')}`;
    const absent = topics.filter(([, words]) => !words.test(text)).map(([name]) => name);
    const unresolved = topics
      .filter(([name, , result]) => !absent.includes(name) && !result.test(text))
      .map(([name]) => name);
    if (absent.length + unresolved.length === 0) return passed;
    const said = [
      ...(absent.length > 0 ? [`没有写到${absent.join('、')}`] : []),
      ...(unresolved.length > 0 ? [`写到${unresolved.join('、')}但没有写结果`] : []),
    ];
    return verdictOf(
      [
        {
          part: 's1',
          severity: absent.length > 0 ? 'must-explain' : 'hint',
          message: `各级人民政府应报告工作考核、社会评议和责任追究结果，本报告${said.join('，')}。`,
          advice: '请在“监督保障”中写明三项结果；没有发生责任追究的，也要写明。',
          at: facts.section('s1')!.heading,
        },
      ],
      'must-explain',
    );
  },
};

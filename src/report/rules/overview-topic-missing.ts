import { cite, quotedList } from '../../law/index.ts';
import { notApplicable, type Rule, verdictOf } from './rule.ts';
import { supervisionResultMissing } from './supervision-result-missing.ts';

/** The five topics of section 1, each by the words that show it is covered, with or without a heading of its own. */
const topics: readonly (readonly [string, RegExp])[] = [
  ['主动公开', /主动公开|主动发布|公开(?:各类)?(?:政府)?信息\d+|发布(?:各类)?(?:政府)?信息/],
  ['依申请公开', /依申请|公开申请|申请公开|信息的?申请|(?:收到|受理|接到)(?:\d+件)?申请/],
  ['政府信息管理', /信息管理|三审|先审|保密审查|审核发布|发布审核|公开属性|规范性文件/],
  ['政府信息公开平台建设', /平台|政府网站|门户网站|专栏|栏目|网站建设/],
  ['监督保障', /监督|考核|评议|责任追究|问责|督查|督促|检查/],
];

/** Topics the form names since the 2021 edition. */
const namedSince = 2021;

/** Section 1 covers 主动公开, 依申请公开, 政府信息管理, 平台建设 and 监督保障. */
export const overviewTopicMissing: Rule = {
  id: 'overview-topic-missing',
  ref: 'N-07',
  title: '总体情况缺少规定内容',
  severity: 'must-explain',
  citation: cite('FORM-2021'),
  editions: ['2019', '2021'],
  needs: ['year', 's1'],
  check: (facts) => {
    if (facts.year! < namedSince) return notApplicable;
    const text = facts.text('s1');
    const missing = topics.filter(([, words]) => !words.test(text)).map(([topic]) => topic);
    if (missing.length === 0) return verdictOf([], 'must-explain');
    // supervision-result-missing says it of a government, with the results that article 50(4) asks for.
    if (missing.join() === '监督保障' && supervisionResultMissing.check(facts).outcome === 'failed')
      return { outcome: 'failed', findings: [] };
    return verdictOf(
      [
        {
          part: 's1',
          message: `总体情况没有写到${quotedList(missing)}；第一部分应包括主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障五项内容。`,
          advice: `请补写${missing.join('、')}的情况。`,
          at: facts.section('s1')!.heading,
        },
      ],
      'must-explain',
    );
  },
};

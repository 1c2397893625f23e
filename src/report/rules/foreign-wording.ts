import { cite } from '../../law/index.ts';
import { locate } from './narrative/sentences.ts';
import { bothEditions, notAssessable, type Rule, verdictOf } from './rule.ts';

/** Words a body does not use of itself, by what it is. A township has no 政府办公室 and no counties below it. */
const foreign: Readonly<Record<'township' | 'department', RegExp>> = {
  township:
    /[我本]局|[我本]委(?!员)|(?<![县市区省州旗级民])政府办公室|辖区(?:内)?各?县区|各县区|各县（[市区、]+）|我市各/,
  department: /[我本][镇乡](?![镇村])|[我本]街道/,
};

/** Words of another kind of body: the text may have been taken from someone else's report. */
export const foreignWording: Rule = {
  id: 'foreign-wording',
  ref: 'N-18',
  title: '用语不像本机关',
  severity: 'hint',
  citation: cite('FORM-2021'),
  editions: bothEditions,
  needs: ['s1'],
  check: (facts) => {
    const { level } = facts;
    if (level === null) return notAssessable;
    const kind = level === 'township' ? 'township' : level.endsWith('-department') ? 'department' : null;
    if (kind === null) return verdictOf([], 'hint');
    const words = foreign[kind];
    const sentence = words.test(facts.prose)
      ? facts.sentences.find(({ text }) => words.test(text))
      : undefined;
    if (!sentence) return verdictOf([], 'hint');
    return verdictOf(
      [
        {
          part: sentence.part,
          message: `“${words.exec(sentence.text)![0]}”不像${kind === 'township' ? '乡镇、街道' : '部门'}的用语，可能套用了其他单位的报告。`,
          advice: '请核对这段文字说的是不是本机关的情况。',
          at: locate(sentence),
        },
      ],
      'hint',
    );
  },
};

import { cite } from '../../law/index.ts';
import { locate } from './narrative/sentences.ts';
import { bothEditions, passed, type Rule, verdictOf } from './rule.ts';

/** 共件, 发布信息条: the unit stands where its number should be; 依申请公开件 is a noun and no such case. */
const unitAlone = /(?:共计?|合计|总计|累计|信息|规范性文件)(?:件|条|份|篇|起|宗)(?=[，。；、）])/;
/** 废止规范性文件0件，现行有效的规范性文件。 The last of several counts has lost its number. */
const lastCountLost = (text: string): boolean => {
  const counted = countOfDocuments.exec(text);
  return counted !== null && inForceUncounted.test(text.slice(counted.index + counted[0].length));
};
const countOfDocuments = /文件\d+件(?=[，、；])/;
const inForceUncounted =
  /[，、；](?:目前|截至(?:(?![、；]截至)[^，。])*)?现行有效(?:的)?(?:行政)?规范性文件[。；]/;

/** A sentence that counts, and leaves one of its numbers out. */
export const figureOmitted: Rule = {
  id: 'figure-omitted',
  ref: 'N-11',
  title: '正文漏写数字',
  severity: 'hint',
  citation: cite('REG-50'),
  editions: bothEditions,
  needs: ['s1'],
  check: (facts) => {
    const sentence = facts.sentences.find(({ text }) => unitAlone.test(text) || lastCountLost(text));
    if (!sentence) return passed;
    return verdictOf(
      [
        {
          part: sentence.part,
          message: '这句话应当写明数量，却没有数字。',
          advice: '请补上数字；没有的写 0。',
          at: locate(sentence),
        },
      ],
      'hint',
    );
  },
};

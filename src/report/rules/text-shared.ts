import { cite } from '../../law/index.ts';
import { fingerprint, similarity } from './narrative/similarity.ts';
import { bothEditions, notApplicable, notAssessable, passed, type Rule, verdictOf } from './rule.ts';

const suspect = 0.6;
const copied = 0.8;

/** 内容雷同: sections 1 and 5 repeat the report of another body of the same county and year. */
export const textShared: Rule = {
  id: 'text-shared',
  ref: 'N-12',
  title: '正文与其他单位报告雷同',
  severity: 'blocker',
  citation: cite('FORM-2021'),
  editions: bothEditions,
  needs: ['s1', 'peers'],
  check: (facts) => {
    const own = fingerprint(facts.report);
    if (!own) return notAssessable;
    const others = facts.peers.filter(
      (peer) =>
        peer !== facts.report &&
        peer.year === facts.year &&
        (peer.body === null || peer.body !== facts.report.body),
    );
    if (others.length === 0) return notApplicable;
    const [alike, other] = others.reduce<readonly [number, string]>(
      (most, peer) => {
        const theirs = fingerprint(peer);
        const share = theirs ? similarity(own, theirs) : 0;
        return share > most[0] ? [share, peer.body ?? '另一单位'] : most;
      },
      [0, ''],
    );
    if (alike < suspect) return passed;
    return verdictOf(
      [
        {
          part: 's1',
          severity: alike >= copied ? 'blocker' : 'must-explain',
          message: `“总体情况”和“存在的主要问题及改进情况”与${other}的报告有 ${Math.round(alike * 100)}% 的文字相同，属于内容雷同。`,
          advice: '请核实是谁抄用了谁的文字，按本机关的实际工作重写。',
        },
      ],
      'blocker',
    );
  },
};

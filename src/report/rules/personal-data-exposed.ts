import { cite } from '../../law/index.ts';
import { personalDataIn } from './narrative/personal-data.ts';
import { locate, type Sentence } from './narrative/sentences.ts';
import { bothEditions, type Finding, passed, type Rule, verdictOf } from './rule.ts';

/** A sentence may hold a whole list of numbers; the first few show what it is. */
const mostNamed = 3;

/** A published report must not carry anyone's identity number, bank account or private telephone number. */
export const personalDataExposed: Rule = {
  id: 'personal-data-exposed',
  ref: 'N-17',
  title: '正文含有个人信息',
  severity: 'blocker',
  citation: cite('PERSONAL-INFORMATION'),
  editions: bothEditions,
  needs: [],
  check: (facts) => {
    if (!/\d{11}/.test(facts.prose)) return passed;
    const findings = facts.sentences.flatMap(exposedIn);
    if (findings.length <= mostFindings + 1) return verdictOf(findings, 'blocker');
    const more = findings.length - mostFindings;
    const [gravest] = findings.slice(mostFindings).sort((a, b) => gravity(a) - gravity(b));
    const last = { ...gravest!, message: `${gravest!.message}此外还有 ${more - 1} 句话含有个人信息。` };
    return verdictOf([...findings.slice(0, mostFindings), last], 'blocker');
  },
};

/** A list of names with their numbers, each in a sentence of its own, is one slip. */
const mostFindings = 20;

const gravity = ({ severity }: Finding): number => (severity === 'blocker' ? 0 : 1);

function exposedIn(sentence: Sentence): Finding[] {
  const found = personalDataIn(sentence.text);
  if (found.length === 0) return [];
  const named = found.slice(0, mostNamed).map(({ kind, masked }) => `${kind}（${masked}）`);
  const rest = found.length > mostNamed ? `等 ${found.length} 个号码` : '';
  return [
    {
      part: sentence.part,
      severity: found.some(({ certain }) => certain) ? 'blocker' : 'must-explain',
      message: `正文含有${named.join('、')}${rest}。`,
      advice: '请删去或隐去后再发布；已发布的，立即撤下更正。',
      // The number itself is not repeated in the finding.
      at: { ...locate(sentence), text: sentence.written.replace(/\d{11,}[\dXx]?/g, '…') },
    },
  ];
}

import { cite } from '../../law/index.ts';
import type { Finding } from './rule.ts';
import { bothEditions, notAssessable, passed, type Rule, verdictOf } from './rule.ts';

const problem =
  /问题|不足|不够|有待|差距|薄弱|欠缺|短板|困难|滞后|不高|不强|不及时|不全面|单一|偏少|较少|不多|不深|缺乏|缺少|不熟|不规范|偏差|不到位|松懈|弱/;
const improvement =
  /改进|整改|下一步|今后|将|加强|提高|提升|完善|规范|健全|推进|强化|优化|拓宽|丰富|措施|安排/;

const abridged = /[（【[](?:以[上下]|此处|[中下后]文?)?省?略[^）】\]]{0,12}[）】\]]/;

/** Shorter than this, both a problem and a remedy can hardly be told. */
const shortest = 30;

/** Section 5 tells at least one problem and what is done about it. */
export const problemsUnstated: Rule = {
  id: 'problems-unstated',
  ref: 'N-09',
  title: '没有写明问题及改进情况',
  severity: 'blocker',
  citation: cite('REG-50(4)'),
  editions: bothEditions,
  needs: ['s5'],
  check: (facts) => {
    const text = facts.text('s5').replace(/^[。\s]+/, '');
    const section = facts.section('s5')!;
    const finding = (message: string, severity: Finding['severity']) =>
      verdictOf(
        [
          {
            part: 's5',
            ...(severity && { severity }),
            message,
            advice: '请写明至少一个主要问题和相应的改进措施；上年提出的改进措施，一并写明落实情况。',
            at: section.paragraphs[0] ?? section.heading,
          },
        ],
        'blocker',
      );
    if (/^(?:本年度?)?(?:暂?无|没有|不存在)(?:主要)?(?:存在的?)?(?:问题)?。?$/.test(text))
      return finding(
        `第五部分只写“${text.replace(/。$/, '')}”，应当报告存在的主要问题及改进情况。`,
        'blocker',
      );
    if (text === '') return finding('第五部分没有内容，应当报告存在的主要问题及改进情况。', 'must-explain');
    const lacks = [
      ...(problem.test(text) ? [] : ['存在的问题']),
      ...(improvement.test(text) ? [] : ['改进措施']),
    ];
    // A copy that says it leaves a passage out does not show what the report itself says.
    if (lacks.length > 0 && abridged.test(text)) return notAssessable;
    if (lacks.length > 0) return finding(`第五部分没有写${lacks.join('和')}。`, 'must-explain');
    if (text.length < shortest)
      return finding(`第五部分只有 ${text.length} 个字，过于简单。`, 'must-explain');
    return passed;
  },
};

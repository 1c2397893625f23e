import { reportRules } from '../src/report/index.ts';

type Rule = (typeof reportRules)[number];

const severities: Readonly<Record<Rule['severity'], string>> = {
  blocker: '阻断',
  'must-explain': '须说明',
  hint: '提示',
};

/** The first lines of a rule's page, which follow from the rule itself. */
export function ruleHead(rule: Rule): string {
  const editions = rule.editions.map((edition) => `${edition} 年格式`).join('、');
  return `# ${rule.title}\n\n\`${rule.id}\` · ${severities[rule.severity]} · ${rule.ref} · ${editions}\n\n依据：${rule.citation.label}\n`;
}

/** The page docs/rules/README.md: every rule by severity, with its ground. */
export function rulesIndex(): string {
  const parts = Object.entries(severities).map(([severity, name]) => {
    const rules = reportRules.filter((rule) => rule.severity === severity);
    const rows = rules.map(
      ({ id, ref, title, citation }) => `| [${title}](${id}.md) | \`${id}\` | ${ref} | ${citation.label} |`,
    );
    return `## ${name}（${rules.length} 条）\n\n| 规则 | 编号 | 规则书 | 依据 |\n|---|---|---|---|\n${rows.join('\n')}\n`;
  });
  return `# 年报检查规则

共 ${reportRules.length} 条。列出的是每条规则可能给出的最重级别；证据不足时降为较轻的级别。

- 阻断：报告不得报送，须改正。
- 须说明：可以报送，但要附书面说明。
- 提示：请人看一眼。

每页的反例和正例都会作为测试执行：例子写的是与一份“零申请、内容齐全”的 2023 年度报告的不同之处。

${parts.join('\n')}`;
}

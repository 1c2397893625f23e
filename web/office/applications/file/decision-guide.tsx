import { contentLabels, decisionTexts } from '../../../../src/applications/contract.ts';
import {
  type Day,
  type DecisionCode,
  decisions,
  groundsOf,
  officialForms,
  type ReservedArticle,
  remedyVariant,
} from '../../../../src/law/index.ts';
import type { Values } from '../../procedure/filled-input.ts';

const remedies = {
  A: '应当先申请行政复议，对复议决定不服的再起诉',
  B: '可以申请行政复议，也可以直接起诉',
} as const;

/** What a decision means: its articles, where it is counted, what its letter must say, what can be done against it. */
export function DecisionGuide({ values, on }: { readonly values: Values; readonly on: string }) {
  const code = values.decision as DecisionCode | undefined;
  if (!code) return null;
  const withheld = (values.withheldUnder ?? []) as readonly ReservedArticle[];
  const row = officialForms['2021'].tables.applications.rows.find(({ id }) => id === decisions[code].row);
  const needs = [...decisionTexts[code].join('').matchAll(/\{(\w+)\}/g)].map(
    ([, key]) => contentLabels[key as keyof typeof contentLabels],
  );
  const grounds = groundsOf(code);
  return (
    <dl className="facts guide">
      {grounds.length > 0 && (
        <div>
          <dt>依据</dt>
          <dd>{grounds.map(({ label }) => label).join('；')}</dd>
        </div>
      )}
      {row && (
        <div>
          <dt>年报表三</dt>
          <dd>{[row.group, row.label].filter(Boolean).join(' ')}</dd>
        </div>
      )}
      <div>
        <dt>救济途径</dt>
        <dd>{remedies[remedyVariant(code, on as Day, withheld)]}</dd>
      </div>
      {needs.length > 0 && (
        <div>
          <dt>答复书还须写明</dt>
          <dd>{needs.join('、')}</dd>
        </div>
      )}
    </dl>
  );
}

import { Button, Popconfirm } from 'antd';
import { useState } from 'react';
import type { ReplyOf } from '../../../src/platform/contract.ts';
import { catalogueContracts, type publishingContracts } from '../../../src/publishing/contract.ts';
import { useActing } from '../asking/use-acting.ts';
import { useReading } from '../asking/use-reading.ts';
import type { Reason } from '../controls/act-button.tsx';
import { chineseDay } from '../controls/chinese-time.ts';
import { ProblemNotice } from '../controls/problem-notice.tsx';
import { DeclareNotApplicable } from './declare-not-applicable.tsx';

type Gap = ReplyOf<typeof publishingContracts.listGaps>['gaps'][number];

/** What a body has no column for, and what was declared to lie outside its duties (缺少的栏目、不涉及的事项). */
export function MissingItems({
  bodyId,
  missing,
  declaring,
}: {
  readonly bodyId: string;
  readonly missing: readonly Gap[];
  /** Why nothing may be declared here; null when it may, undefined while that is not known. */
  readonly declaring: Reason | null | undefined;
}) {
  const { data: outside = [] } = useReading(catalogueContracts.listNotApplicable, {
    query: { body: bodyId },
  });
  const revoking = useActing(catalogueContracts.revokeNotApplicable);
  const [declared, setDeclared] = useState<Gap & { readonly item: string }>();
  return (
    <>
      {missing.length > 0 && (
        <section className="panel" aria-labelledby="missing">
          <h2 id="missing">缺少的栏目（{missing.length}）</h2>
          <p className="quiet">
            属于本机关职责的，请开设或指定栏目；不属于的，由终审人员或县政务公开股声明不涉及。
          </p>
          <ul className="gaps">
            {missing.map(({ item, ...gap }) => (
              <li key={gap.sentence}>
                {gap.sentence}
                {declaring === null && item && (
                  <Button
                    size="small"
                    aria-label={`声明不涉及：${gap.sentence}`}
                    onClick={() => setDeclared({ ...gap, item })}
                  >
                    不涉及
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {outside.length > 0 && (
        <section className="panel" aria-labelledby="outside">
          <h2 id="outside">不涉及的事项（{outside.length}）</h2>
          <ProblemNotice problem={revoking.error} />
          <ul className="gaps">
            {outside.map(({ id, label, place, reason, declaredOn }) => (
              <li key={id}>
                {place}“{label}”：{reason}（{chineseDay(declaredOn)}声明）
                {declaring === null && (
                  <Popconfirm
                    title="撤销声明？"
                    description="撤销后，这个事项重新计入缺少的栏目。"
                    okText="撤销声明"
                    onConfirm={() => revoking.mutate({ body: { bodyIds: [bodyId], item: id } })}
                  >
                    <Button size="small" aria-label={`撤销声明：${label}`}>
                      撤销
                    </Button>
                  </Popconfirm>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {declared && (
        <DeclareNotApplicable bodyId={bodyId} gap={declared} close={() => setDeclared(undefined)} />
      )}
    </>
  );
}

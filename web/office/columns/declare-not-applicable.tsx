import { catalogueContracts, publishingContracts } from '../../../src/publishing/contract.ts';
import { useReading } from '../asking/use-reading.ts';
import { ActDialog, type Asked } from '../controls/act-dialog.tsx';
import { useBodies } from '../shell/use-bodies.ts';

/** Declares an item outside the duties of a body, and at once of others in the caller's reach that lack it too. */
export function DeclareNotApplicable({
  bodyId,
  gap,
  close,
}: {
  readonly bodyId: string;
  readonly gap: { readonly item: string; readonly sentence: string };
  readonly close: () => void;
}) {
  const { nameOf } = useBodies();
  const { data } = useReading(publishingContracts.listGaps, { query: {} });
  const others = [
    ...new Set(data?.gaps.flatMap((one) => (one.item === gap.item ? one.bodyId : [])) ?? []),
  ].filter((id) => id !== bodyId);
  const together: Asked = {
    ...{ name: 'others', label: '同时适用于', kind: 'several', optional: true },
    options: others.map((id) => ({ value: id, label: nameOf(id) })),
  };
  return (
    <ActDialog
      title="声明不涉及"
      explained={`${gap.sentence.split('没有对应的栏目')[0]}不在${nameOf(bodyId)}职责范围内。声明后不再算缺少栏目；理由和日期在公开目录中写明，可以撤销。`}
      contract={catalogueContracts.declareNotApplicable}
      asked={[
        { name: 'reason', label: '理由', hint: '如：本县公务员招考由县委组织部统一组织。' },
        ...(others.length > 0 ? [together] : []),
      ]}
      shape={({ reason, others: chosen = '' }) => ({
        ...{ item: gap.item, reason },
        bodyIds: [bodyId, ...chosen.split(' ').filter(Boolean)],
      })}
      close={close}
    />
  );
}

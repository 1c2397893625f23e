import { filingActLabels } from '../../../../src/filing/contract.ts';
import type { Contract } from '../../../../src/platform/contract.ts';
import { ActDialog } from '../../controls/act-dialog.tsx';
import type { LiveFinding } from './live-finding.ts';

/** What a person can say of a finding. */
export type Saying = 'explain' | 'except';

/** By which call it is said: the report of one body and that of a county have their own. */
export interface SaidBy {
  readonly contract: Contract;
  readonly params: Readonly<Record<string, string>>;
  /** Where what is said goes, and how long it holds. */
  readonly hint: string;
  readonly shape: (said: {
    readonly act: Saying;
    readonly finding: string;
    readonly words: string;
  }) => unknown;
}

/** Asks what is to be said of a finding, and says it (说明、签发例外). */
export function SayOfFinding({
  saying: { finding, act },
  by: { contract, params, hint, shape },
  close,
}: {
  readonly saying: { readonly finding: LiveFinding; readonly act: Saying };
  readonly by: SaidBy;
  readonly close: () => void;
}) {
  return (
    <ActDialog
      title={filingActLabels[act]}
      explained={finding.diagnostic.message}
      contract={contract}
      params={params}
      asked={[
        {
          ...{ name: 'words', kind: 'text' },
          label: act === 'explain' ? '情况说明' : '保留的理由',
          hint,
        },
      ]}
      shape={({ words }) => shape({ act, finding: finding.saved!.key, words: words! })}
      close={close}
    />
  );
}

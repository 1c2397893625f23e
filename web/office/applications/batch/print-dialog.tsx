import { Select } from 'antd';
import { useState } from 'react';
import { applicationContracts, type LetterKindId } from '../../../../src/applications/contract.ts';
import { useReading } from '../../asking/use-reading.ts';
import { Field } from '../../controls/field.tsx';
import { ProblemNotice } from '../../controls/problem-notice.tsx';
import { letterChoices } from '../letters/letter-title.ts';
import type { ApplicationLine } from '../list/application-lines.tsx';
import { MadeLetters } from './made-letters.tsx';

/** Prints letters that were made before, of each application the newest of a kind. */
export function PrintDialog({
  chosen,
  close,
}: {
  readonly chosen: readonly ApplicationLine[];
  readonly close: () => void;
}) {
  const [kind, setKind] = useState<LetterKindId>('register-sheet');
  const made = useReading(applicationContracts.madeLetters, {
    body: { applicationIds: chosen.map(({ id }) => id), kind },
  });
  return (
    <MadeLetters
      title="打印已制发的文书"
      said={['已制发', '还没有制发']}
      chosen={chosen}
      made={made.data}
      close={close}
    >
      <Field label="文书" required>
        <Select
          value={kind}
          showSearch={{ optionFilterProp: 'label' }}
          onChange={setKind}
          options={letterChoices}
        />
      </Field>
      <ProblemNotice problem={made.error} />
    </MadeLetters>
  );
}

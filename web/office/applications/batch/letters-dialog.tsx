import { Button, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import {
  applicationContracts,
  type ContentKey,
  contentLabels,
  type LetterKindId,
  settledContents,
} from '../../../../src/applications/contract.ts';
import type { Day } from '../../../../src/law/index.ts';
import { useActing } from '../../asking/use-acting.ts';
import { useReading } from '../../asking/use-reading.ts';
import { todayInChina } from '../../controls/chinese-time.ts';
import { DateInput } from '../../controls/date-input.tsx';
import { Field } from '../../controls/field.tsx';
import { ProblemNotice } from '../../controls/problem-notice.tsx';
import { letterChoices } from '../letters/letter-title.ts';
import type { LetterContents } from '../letters/letter-wish.ts';
import { keepUsualContent, usualContent } from '../letters/usual-content.ts';
import type { ApplicationLine } from '../list/application-lines.tsx';
import { MadeLetters } from './made-letters.tsx';

/** The receipt holds the query code, which is known for one applicant at a time. */
const kinds = letterChoices.filter(({ value }) => value !== 'receipt');

/** What differs from one application to the next; nobody writes it for all of them. */
const ofEachOne: readonly ContentKey[] = [
  'organ',
  'applicant',
  'date',
  'code',
  'opinionCode',
  ...settledContents,
];

/** Makes the same letter for several applications; what was made is printed together. */
export function LettersDialog({
  chosen,
  close,
}: {
  readonly chosen: readonly ApplicationLine[];
  readonly close: () => void;
}) {
  const { id: firstId, bodyId } = chosen[0]!;
  const [kind, setKind] = useState<LetterKindId>('register-sheet');
  const [dated, setDated] = useState(todayInChina(new Date()));
  const [content, setContent] = useState<LetterContents>(() => usualContent(bodyId));
  const making = useActing(applicationContracts.makeLetters);
  // What the letter must say is asked of the first one; the others say the same or what is in their own files.
  const first = useReading(
    applicationContracts.previewLetter,
    { params: { id: firstId }, body: { kind, dated: dated as Day, content: {} } },
    { keep: true },
  );
  const asked = (first.data?.needs ?? []).filter(({ key }) => !ofEachOne.includes(key));
  const said = Object.fromEntries(
    asked.flatMap(({ key }) => (content[key]?.trim() ? [[key, content[key].trim()]] : [])),
  ) as LetterContents;
  const make = () =>
    making.mutate(
      {
        body: { applicationIds: chosen.map(({ id }) => id), kind, dated: dated as Day, content: said },
      },
      { onSuccess: () => keepUsualContent(bodyId, said) },
    );
  if (making.data)
    return (
      <MadeLetters
        title="制发结果"
        said={['制发', '没有制发']}
        chosen={chosen}
        made={making.data}
        close={close}
      />
    );
  return (
    <Modal
      open
      title={`为 ${chosen.length} 件申请制发文书`}
      onCancel={close}
      footer={
        <>
          <Button onClick={close}>取消</Button>
          <Button
            type="primary"
            loading={making.isPending}
            disabled={dated === '' || first.isPlaceholderData || !first.data}
            onClick={make}
          >
            制发
          </Button>
        </>
      }
    >
      <div className="stack">
        <Field label="文书" required>
          <Select
            value={kind}
            showSearch={{ optionFilterProp: 'label' }}
            onChange={setKind}
            options={kinds}
          />
        </Field>
        <Field label="成文日期" required name="dated" problem={making.error}>
          <DateInput value={dated} onDay={setDated} />
        </Field>
        <p className="quiet">
          登记号、期限、申请内容等，每件按自己的案卷填写。以下各项填了的，每件都相同；没有填的，用各自案卷里已有的内容。登记回执载有各人的查询码，须逐件制发。
        </p>
        {asked.map(({ key }) => (
          <Field key={key} label={contentLabels[key]} name={key} problem={making.error}>
            <Input.TextArea
              className="growing"
              rows={1}
              value={content[key] ?? ''}
              maxLength={20_000}
              onChange={(event) => setContent({ ...content, [key]: event.target.value })}
            />
          </Field>
        ))}
        <ProblemNotice problem={making.error ?? first.error} />
      </div>
    </Modal>
  );
}

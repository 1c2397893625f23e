import { Checkbox, Modal, Select } from 'antd';
import { applicationContracts } from '../../../../src/applications/contract.ts';
import { useActing } from '../../asking/use-acting.ts';
import { useReading } from '../../asking/use-reading.ts';
import { useSettled } from '../../asking/use-settled.ts';
import { todayInChina } from '../../controls/chinese-time.ts';
import { DateInput } from '../../controls/date-input.tsx';
import { Field } from '../../controls/field.tsx';
import { Loaded } from '../../controls/loaded.tsx';
import { ProblemNotice } from '../../controls/problem-notice.tsx';
import { useKeptEntry } from '../../procedure/kept-entry.ts';
import type { ApplicationFile } from '../file/application.ts';
import { keptCode } from './kept-code.ts';
import { LetterContents } from './letter-contents.tsx';
import { LetterSheet } from './letter-sheet.tsx';
import { letterChoices } from './letter-title.ts';
import { bodyOfWish, filled, type LetterWish, wanted } from './letter-wish.ts';
import { suggestedLetter } from './suggested-letter.ts';
import { keepUsualContent, usualContent } from './usual-content.ts';
import './letters.css';

/** Makes a letter: what it must say, what of it is known, how it reads, then its number. */
export function LetterDialog({
  file,
  close,
}: {
  readonly file: ApplicationFile;
  readonly close: () => void;
}) {
  const [wish, keep, give] = useKeptEntry<LetterWish>(`letter.${file.id}`, () => ({
    ...{ kind: suggestedLetter(file), dated: todayInChina(new Date()), overInternet: false },
    content: { ...usualContent(file.bodyId), ...keptCode(file.id) },
  }));
  const { kind, dated, overInternet, content } = wish;
  const shown = useSettled(wish);
  const preview = useReading(
    applicationContracts.previewLetter,
    { params: { id: file.id }, body: bodyOfWish(shown) },
    { keep: true },
  );
  const making = useActing(applicationContracts.makeLetter);
  const leave = () => {
    give();
    close();
  };
  const make = () =>
    making.mutate(
      { params: { id: file.id }, body: { ...bodyOfWish(wish), content: wanted(preview.data, content) } },
      {
        onSuccess: () => {
          keepUsualContent(file.bodyId, filled(content));
          leave();
        },
      },
    );
  const isStale = shown !== wish || preview.isPlaceholderData;
  return (
    <Modal
      open
      title="制发文书"
      okText="制发"
      width={1080}
      okButtonProps={{ disabled: isStale || !preview.data?.letter || preview.data.missing !== null }}
      confirmLoading={making.isPending}
      onCancel={leave}
      onOk={make}
    >
      <div className="letter-making">
        <div className="stack">
          <Field label="文书" required>
            <Select
              value={kind}
              showSearch={{ optionFilterProp: 'label' }}
              onChange={(chosen) => keep({ ...wish, kind: chosen })}
              options={letterChoices}
            />
          </Field>
          <Field label="成文日期" required name="dated" problem={making.error}>
            <DateInput value={dated} onDay={(day) => keep({ ...wish, dated: day })} />
          </Field>
          <Checkbox
            checked={overInternet}
            onChange={(event) => keep({ ...wish, overInternet: event.target.checked })}
          >
            以互联网方式送达
          </Checkbox>
          <LetterContents
            bodyId={file.bodyId}
            kind={kind}
            preview={preview.data}
            content={content}
            problem={making.error}
            write={(key, text) => keep({ ...wish, content: { ...content, [key]: text } })}
          />
          <ProblemNotice problem={making.error} />
        </div>
        <Loaded reading={preview}>
          {({ letter, missing }) => <LetterSheet letter={letter} missing={missing} />}
        </Loaded>
      </div>
    </Modal>
  );
}

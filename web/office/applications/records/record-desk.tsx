import { Alert, Button, Select } from 'antd';
import { useState } from 'react';
import {
  applicationContracts,
  type GroundId,
  groundIds,
  grounds,
  type Mark,
} from '../../../../src/applications/contract.ts';
import { useActing } from '../../asking/use-acting.ts';
import { Field } from '../../controls/field.tsx';
import { ProblemNotice } from '../../controls/problem-notice.tsx';
import { joined } from './join-marks.ts';
import { MarkList } from './mark-list.tsx';
import type { OpenedRecord } from './marked-text.ts';
import { PageLines } from './page-lines.tsx';
import { PagePicture } from './page-picture.tsx';
import { type ListedRecord, RecordRelease } from './record-release.tsx';

const choices = groundIds.map((value) => ({
  value,
  label: `${grounds[value].label}（${grounds[value].citation.label.replace(/^.*》/, '条例')}）`,
}));

/** Where a record is marked: the page, its text, the marks, and the released file. */
export function RecordDesk({
  applicationId,
  record,
  opened,
  isOpen,
}: {
  readonly applicationId: string;
  readonly record: ListedRecord;
  readonly opened: OpenedRecord;
  readonly isOpen: boolean;
}) {
  const [version, setVersion] = useState(opened.version);
  const [marks, setMarks] = useState<readonly Mark[]>(opened.marks);
  const [saved, setSaved] = useState(marks);
  const [ground, setGround] = useState<GroundId>('privacy');
  const [number, setNumber] = useState(1);
  const saving = useActing(applicationContracts.markRecord);
  const page = opened.pages[number - 1]!;
  const isChanged = marks !== saved;
  const add = (box: Mark['box']) => setMarks((all) => joined(all, { page: number, box, ground }));
  const remove = (mark: Mark) => setMarks((all) => all.filter((one) => one !== mark));
  const save = async () => {
    const params = { id: applicationId, record: record.id };
    const kept = await saving
      .mutateAsync({ params, body: { on: version, marks: [...marks] } })
      .catch(() => null);
    if (!kept) return false;
    setVersion(kept.version);
    setSaved(marks);
    return true;
  };
  const here = marks.filter((mark) => mark.page === number);
  const marking = { page, marks: here, isOpen, add, remove };
  return (
    <>
      {record.leftOut.length > 0 && (
        <Alert
          type="info"
          showIcon
          title="读取材料时的说明"
          description={
            <ul className="findings">
              {record.leftOut.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          }
        />
      )}
      <div className="with-side record-desk">
        <section className="panel stack" aria-labelledby="page">
          <h2 id="page">
            第 {number} 页，共 {opened.pages.length} 页
          </h2>
          <div className="page-acts">
            <Button disabled={number === 1} onClick={() => setNumber(number - 1)}>
              上一页
            </Button>
            <Button disabled={number === opened.pages.length} onClick={() => setNumber(number + 1)}>
              下一页
            </Button>
          </div>
          {isOpen && (
            <Field
              label="新标记的遮盖理由"
              hint="点一下词语遮盖，再点取消；拖动可以框选一块。也可以在文字里逐行、逐词选。"
            >
              <Select value={ground} onChange={setGround} options={choices} />
            </Field>
          )}
          <PagePicture {...{ ...marking, applicationId, recordId: record.id }} />
        </section>
        <aside aria-label="遮盖">
          <section className="panel stack" aria-labelledby="text">
            <h2 id="text">本页文字</h2>
            <PageLines {...marking} />
          </section>
          <section className="panel stack" aria-labelledby="marks">
            <h2 id="marks">遮盖标记（{marks.length}）</h2>
            <MarkList {...{ pages: opened.pages, marks, isOpen, remove, show: setNumber }} />
            {isOpen && (
              <div>
                <Button disabled={!isChanged} loading={saving.isPending} onClick={() => void save()}>
                  保存标记
                </Button>
              </div>
            )}
            <ProblemNotice problem={saving.error} />
          </section>
          <RecordRelease
            {...{ applicationId, record, isOpen, isChanged, save }}
            markToo={(at, boxes) => {
              setMarks((all) => [...all, ...boxes.map((box) => ({ page: at, box, ground }))]);
              setNumber(at);
            }}
          />
        </aside>
      </div>
    </>
  );
}

import { Button } from 'antd';
import { useState } from 'react';
import { normativeContracts, normativeStates } from '../../../src/publishing/contract.ts';
import { useActing } from '../asking/use-acting.ts';
import { useReading } from '../asking/use-reading.ts';
import { ActDialog, type Asked, type Filled } from '../controls/act-dialog.tsx';
import { chineseDay } from '../controls/chinese-time.ts';
import { ProblemNotice } from '../controls/problem-notice.tsx';
import type { PublicationFile } from '../editor/draft.ts';

type State = keyof typeof normativeStates;

interface Step {
  readonly label: string;
  readonly asked: readonly Asked[];
  readonly shape: (filled: Filled) => unknown;
}

const before: readonly State[] = [
  'drafting',
  'consultation',
  'legality-review',
  'collective-decision',
  'signed',
];
const inForce: readonly State[] = ['published', 'in-force', 'amended'];
const next: Readonly<Partial<Record<State, readonly State[]>>> = {
  drafting: ['consultation', 'legality-review'],
  consultation: ['legality-review'],
  'legality-review': ['collective-decision'],
  signed: ['registered'],
};

/** A policy as a normative document: registered once, then through its life (规范性文件管理). */
export function DocumentPanel({ file }: { readonly file: PublicationFile }) {
  const { data: documents } = useReading(normativeContracts.listDocuments, { query: { body: file.bodyId } });
  const registering = useActing(normativeContracts.registerDocument);
  const [open, setOpen] = useState<Step | null>(null);
  if (!documents) return null;
  const document = documents.find(({ id }) => id === file.id);
  return (
    <section className="panel stack" aria-labelledby="normative">
      <h2 id="normative">规范性文件</h2>
      {document ? (
        <>
          <p>
            {normativeStates[document.state]}
            {document.number && `，${document.number}`}
            {document.effectiveOn && `，${chineseDay(document.effectiveOn)}起施行`}
            {document.validUntil && `，有效期至${chineseDay(document.validUntil)}`}
          </p>
          <div className="page-acts">
            {stepsFrom(document.state, file.bodyId).map((step) => (
              <Button key={step.label} size="small" onClick={() => setOpen(step)}>
                {step.label}
              </Button>
            ))}
          </div>
        </>
      ) : (
        <>
          <p className="quiet">属于行政规范性文件的，登记后跟踪文号、施行、有效期和清理。</p>
          <Button
            size="small"
            loading={registering.isPending}
            onClick={() => registering.mutate({ params: { id: file.id } })}
          >
            登记为规范性文件
          </Button>
          <ProblemNotice problem={registering.error} />
        </>
      )}
      {open && (
        <ActDialog
          title={open.label}
          contract={normativeContracts.changeDocument}
          params={{ id: file.id }}
          asked={open.asked}
          shape={open.shape}
          close={() => setOpen(null)}
        />
      )}
    </section>
  );
}

function stepsFrom(state: State, bodyId: string): readonly Step[] {
  const on: Asked = { name: 'on', label: '自哪一天起', kind: 'day' };
  const by = (label: string, optional = false): Asked => ({
    ...{ name: 'by', label, kind: 'publication', bodyId, optional },
  });
  const advances = (next[state] ?? []).map((to) => ({
    ...{ label: `转入“${normativeStates[to]}”`, asked: [] },
    shape: () => ({ kind: 'advance', to }),
  }));
  if (before.includes(state))
    return state === 'signed'
      ? advances
      : [
          ...advances,
          {
            label: '签署',
            asked: [
              { name: 'number', label: '文号', hint: '如：云政规〔2026〕1号' },
              { name: 'signedOn', label: '签署日期', kind: 'day' },
              { name: 'effectiveOn', label: '施行日期', kind: 'day' },
              {
                name: 'validUntil',
                label: '有效期至',
                kind: 'day',
                optional: true,
                hint: '不填即按规定的有效期。',
              },
            ],
            shape: (filled) => ({ kind: 'sign', ...filled }),
          },
        ];
  if (!inForce.includes(state)) return [];
  return [
    { label: '修改', asked: [by('修改它的文件')], shape: (filled) => ({ kind: 'amend', ...filled }) },
    {
      label: '延长有效期',
      asked: [{ name: 'validUntil', label: '有效期至', kind: 'day' }],
      shape: (filled) => ({ kind: 'extend', ...filled }),
    },
    {
      label: '废止',
      asked: [on, by('废止它的文件', true)],
      shape: ({ on: day, by: id }) => ({ kind: 'repeal', on: day, by: id ?? null }),
    },
    {
      label: '被替代',
      asked: [on, by('替代它的文件')],
      shape: (filled) => ({ kind: 'supersede', ...filled }),
    },
  ];
}

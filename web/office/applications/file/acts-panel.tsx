import {
  applicationActNames,
  applicationContracts,
  declaredActs,
} from '../../../../src/applications/contract.ts';
import { ActButtons } from '../../procedure/act-buttons.tsx';
import { ActEntry, type KnownChoice } from '../../procedure/act-entry.tsx';
import type { Values } from '../../procedure/filled-input.ts';
import { useBodies } from '../../shell/use-bodies.ts';
import type { ApplicationFile } from './application.ts';
import { DecisionGuide } from './decision-guide.tsx';
import { FeeGuide } from './fee-guide.tsx';
import { useOpenAct } from './use-open-act.ts';

type Name = (typeof applicationActNames)[number];

/** The acts that bring an application forward; the others are done rarely. */
const usual: readonly Name[] = [
  ...(['confirm-receipt', 'register', 'receive-correction', 'judge-reasons', 'record-opinion'] as const),
  ...(['record-served', 'record-payment', 'draft-reply', 'review-reply', 'decide'] as const),
  ...(['answer-record-correction', 'deliver', 'archive'] as const),
];

/** What can be done with an application now, each from its declaration; for what cannot, the rule. */
export function ActsPanel({ file }: { readonly file: ApplicationFile }) {
  const [open, setOpen] = useOpenAct(file.id);
  const { all } = useBodies();
  return (
    <section className="panel" aria-labelledby="acts">
      <h2 id="acts">可以办理</h2>
      {applicationActNames.every((name) => file.actions[name]) && (
        <p className="quiet">现在没有您可以办理的。</p>
      )}
      <ActButtons
        names={applicationActNames}
        declared={declaredActs}
        refusals={file.actions}
        usual={usual}
        closed="其他办理现在不能进行，为什么？"
        choose={setOpen}
      />
      {open && !file.actions[open] && (
        <ActEntry
          key={open}
          act={open}
          label={declaredActs[open].label}
          citation={declaredActs[open].permission.citation}
          input={declaredActs[open].input}
          contract={applicationContracts.actOnApplication}
          id={file.id}
          version={file.version}
          recorded={file.acts}
          choices={{
            ...choicesOf(file),
            bodyId: all.flatMap(({ id, shortName }) =>
              id === file.bodyId ? [] : [{ value: id, label: shortName }],
            ),
          }}
          start={startOf(open, file)}
          guide={(values, on) => (
            <>
              {open === 'draft-reply' && <DecisionGuide values={values} on={on} />}
              {open === 'charge-fee' && <FeeGuide values={values} />}
            </>
          )}
          close={() => setOpen(null)}
        />
      )}
    </section>
  );
}

const consulted = { 'third-party': '第三方', body: '其他机关' } as const;

/** Choices that follow from the file: open consultations, notices that wait. */
function choicesOf({ standing }: ApplicationFile): Readonly<Record<string, readonly KnownChoice[]>> {
  const waiting = standing.consultations.filter(({ answeredOn }) => answeredOn === null);
  const reviewed = new Set<string>(standing.reviews.map(({ aspect }) => aspect));
  return {
    ...(waiting.length > 0
      ? {
          consultation: waiting.map(({ id, with: asked, sentOn }) => ({
            value: id,
            label: `第 ${id} 次：${consulted[asked]}，${sentOn} 发出`,
          })),
        }
      : {}),
    aspect: (
      [
        ['secrecy', '保密审查'],
        ['privacy', '个人信息保护审查'],
        ['legality', '合法性审查'],
      ] as const
    ).flatMap(([value, label]) => (reviewed.has(value) ? [] : [{ value, label }])),
  };
}

/** What the file suggests for an act. */
function startOf(name: Name, { standing, state }: ApplicationFile): Values {
  if (name === 'register') return { column: standing.column };
  if (name === 'record-served') {
    const notice = {
      'awaiting-correction': 'correction',
      'awaiting-reasons': 'reasons',
      'awaiting-payment': 'fee',
    };
    return { notice: notice[state as keyof typeof notice] };
  }
  if (name === 'draft-reply' && standing.draft) return { ...standing.draft };
  return {};
}

import { chineseDay, chineseMoment } from '../controls/chinese-time.ts';
import { factInWords, wordsOf } from './input-words.ts';
import './timeline.css';

/** An act as the record shows it. */
export interface RecordedStep {
  readonly act: string;
  readonly label: string;
  readonly on: string;
  readonly at: string;
  readonly by: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** The acts as declared, by name; a record also has entries that are no act, such as the first. */
type DeclaredActs = Readonly<Record<string, { readonly permission: { readonly citation?: Citation } }>>;

interface Citation {
  readonly label: string;
}

/** The acts in their order, each with its day, its article and what was said with it. */
export function Timeline({
  steps,
  declared,
}: {
  readonly steps: readonly RecordedStep[];
  readonly declared: DeclaredActs;
}) {
  return (
    <section className="panel" aria-labelledby="timeline">
      <h2 id="timeline">办理记录</h2>
      <ol className="revisions">
        {steps.map(({ act, label, on, at, by, facts }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: records are only ever added at the end
          <li key={index}>
            <strong>{label}</strong>
            {chineseDay(on)}
            <Article citation={declared[act]?.permission.citation} />
            <SaidWith act={act} facts={facts} />
            <small>
              {by}，{chineseMoment(at)} 录入
            </small>
          </li>
        ))}
      </ol>
    </section>
  );
}

const Article = ({ citation }: { readonly citation: Citation | undefined }) =>
  citation && <small>依据：{citation.label}</small>;

function SaidWith({ act, facts }: Pick<RecordedStep, 'act' | 'facts'>) {
  const said = Object.entries(facts).flatMap(([name, value]) => {
    const [words, text] = [wordsOf(act, name), factInWords(name, value)];
    return words && text ? [[words.label, text] as const] : [];
  });
  if (said.length === 0) return null;
  return (
    <dl className="said">
      {said.map(([label, text]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

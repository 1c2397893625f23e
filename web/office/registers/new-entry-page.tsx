import { getRouteApi, Link } from '@tanstack/react-router';
import { rectificationStages, registerContracts } from '../../../src/registers/contract.ts';
import { useReading } from '../asking/use-reading.ts';
import { Loaded } from '../controls/loaded.tsx';
import { PageFrame } from '../controls/page-frame.tsx';
import { useBodies } from '../shell/use-bodies.ts';
import { EntryForm } from './entry-form.tsx';
import { isFigure, kindOf } from './register-kind.ts';
import { kindIn } from './registers-address.ts';
import { useRegisterPlace } from './use-register-place.ts';
import './registers.css';

const here = getRouteApi('/registers/$kind/new');

/** One new entry of a register (登记台账). */
export default function NewEntryPage() {
  const { kind: named } = here.useParams();
  const { from, follows, stage, about, ...search } = here.useSearch();
  const place = useRegisterPlace(search);
  const { nameOf } = useBodies();
  const { body, year, may, known } = place;
  const kind = kindIn(named);
  const step = stage && Object.hasOwn(rectificationStages, stage) ? (stage as Step) : undefined;
  const before = useReading(
    registerContracts.listEntries,
    { query: { body, kind: kind ?? 'training' } },
    { when: body !== '' && kind !== null, once: true },
  );
  if (kind === null)
    return (
      <PageFrame title="没有这类台账">
        <Link to="/registers">回到工作台账</Link>
      </PageFrame>
    );
  const { label } = kindOf(kind);
  const title = step ? `登记整改：${rectificationStages[step]}` : `登记${label}`;
  return (
    <PageFrame
      title={title}
      acts={
        <Link to="/registers/$kind" params={{ kind }} search={{ body, year }}>
          查看{label}台账
        </Link>
      }
    >
      {body === '' || (known && !may(judges(step) ? 'judge' : 'enter')) ? (
        <p className="empty">
          {known ? '登记台账需要本机关经办或者初审职责，核查整改由复审、终审人员登记。' : '正在读取……'}
        </p>
      ) : (
        <Loaded reading={before}>
          {({ entries }) => (
            <>
              <p className="quiet">
                {nameOf(body)}
                {follows && `：${entries.find(({ id }) => id === follows)?.title ?? ''}`}
              </p>
              <EntryForm
                key={`${kind}${body}${follows ?? ''}${step ?? ''}${about ?? ''}${from ?? ''}`}
                {...{ kind, place, follows, stage: step, from }}
                about={about && isFigure(about) ? about : undefined}
                earlier={entries.filter((one) => one.follows === null)}
              />
            </>
          )}
        </Loaded>
      )}
    </PageFrame>
  );
}

type Step = keyof typeof rectificationStages;

const judges = (step: Step | undefined) => step === 'verified' || step === 'closed' || step === 'reopened';

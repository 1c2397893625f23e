import { getRouteApi, Link } from '@tanstack/react-router';
import { actOfStage, rectificationStages, registerContracts } from '../../../src/registers/contract.ts';
import { useReading } from '../asking/use-reading.ts';
import { Loaded } from '../controls/loaded.tsx';
import { PageFrame } from '../controls/page-frame.tsx';
import { useBodies } from '../shell/use-bodies.ts';
import { EntryForm } from './entry-form.tsx';
import { KnownKind } from './known-kind.tsx';
import { type EnteredKind, isFigure, kindOf } from './register-kind.ts';
import { useRegisterPlace } from './use-register-place.ts';
import './registers.css';

const here = getRouteApi('/registers/$kind/new');

/** One new entry of a register (登记台账). */
export default function NewEntryPage() {
  return <KnownKind named={here.useParams().kind}>{(kind) => <NewEntry kind={kind} />}</KnownKind>;
}

function NewEntry({ kind }: { readonly kind: EnteredKind }) {
  const { from, follows, stage, about, ...search } = here.useSearch();
  const place = useRegisterPlace(search);
  const { nameOf } = useBodies();
  const { body, year, may, known } = place;
  const step = stage && Object.hasOwn(rectificationStages, stage) ? (stage as Step) : undefined;
  const before = useReading(
    registerContracts.listEntries,
    { query: { body, kind } },
    { when: body !== '', once: true },
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
      {body === '' || (known && !may(actOfStage(step))) ? (
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

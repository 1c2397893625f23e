import { getRouteApi, Link } from '@tanstack/react-router';
import { evaluationContracts } from '../../../../src/registers/contract.ts';
import { useReading } from '../../asking/use-reading.ts';
import { Loaded } from '../../controls/loaded.tsx';
import { PageFrame } from '../../controls/page-frame.tsx';
import { BodyAndYear } from '../body-and-year.tsx';
import { useRegisterPlace } from '../use-register-place.ts';
import { EvaluationResults } from './evaluation-results.tsx';
import { RoundStanding } from './round-standing.tsx';
import { RoundsOfYear } from './rounds-of-year.tsx';
import '../registers.css';

const here = getRouteApi('/registers/evaluation');

/** Answers come in while one looks. */
const lookAgain = 15_000;

/** The public asked about the year's work: opened, answered on the public site, closed with its result (社会评议). */
export default function EvaluationPage() {
  const search = here.useSearch();
  const go = here.useNavigate();
  const place = useRegisterPlace(search);
  const { body, year, known } = place;
  const to = { params: { kind: 'public-evaluation' }, search: { body, year } } as const;
  const reading = useReading(
    evaluationContracts.listEvaluations,
    { query: { year } },
    { when: body !== '', every: lookAgain },
  );
  return (
    <PageFrame
      title="社会评议"
      acts={
        <>
          <Link to="/registers" search={{ body, year }}>
            全部台账
          </Link>
          <Link to="/registers/$kind" {...to}>
            社会评议台账
          </Link>
        </>
      }
    >
      <p className="quiet lead-in">
        请群众评议全年的政府信息公开工作，评议结果写入年报（条例第五十条）。网上评议在公众网站填写，不记名、不登录；在别处做的评议，把结果登记进来。
      </p>
      <BodyAndYear place={place} choose={(change) => void go({ search: { ...search, ...change } })} />
      {body === '' ? (
        <p className="empty">{known ? '您还没有所在机关，请联系系统管理人员授权。' : '正在读取……'}</p>
      ) : (
        <Loaded reading={reading}>
          {({ evaluations }) => (
            <>
              <RoundStanding
                key={`${body}${year}`}
                place={place}
                round={evaluations.find(({ bodyId }) => bodyId === body) ?? null}
              />
              <EvaluationResults place={place} />
              <RoundsOfYear year={year} rounds={evaluations.filter(({ bodyId }) => bodyId !== body)} />
            </>
          )}
        </Loaded>
      )}
    </PageFrame>
  );
}

import { getRouteApi, Link } from '@tanstack/react-router';
import { Checkbox } from 'antd';
import { registerContracts } from '../../../src/registers/contract.ts';
import { useReading } from '../asking/use-reading.ts';
import { Loaded } from '../controls/loaded.tsx';
import { PageFrame } from '../controls/page-frame.tsx';
import { useBodies } from '../shell/use-bodies.ts';
import { BodyAndYear } from './body-and-year.tsx';
import { EntriesTable } from './entries-table.tsx';
import { KnownKind } from './known-kind.tsx';
import { Rectifications } from './rectifications.tsx';
import { type EnteredKind, kindOf } from './register-kind.ts';
import type { RegistersAddress } from './registers-address.ts';
import { useRegisterPlace } from './use-register-place.ts';
import './registers.css';
import { type AddressChange, changedAddress } from '../controls/changed-address.ts';

const here = getRouteApi('/registers/$kind');

/** One register of a body and year (一类台账). */
export default function RegisterPage() {
  return <KnownKind named={here.useParams().kind}>{(kind) => <Register kind={kind} />}</KnownKind>;
}

function Register({ kind }: { readonly kind: EnteredKind }) {
  const search = here.useSearch();
  const go = here.useNavigate();
  const place = useRegisterPlace(search);
  const { body, year, may } = place;
  const { nameOf } = useBodies();
  const { label } = kindOf(kind);
  const reading = useReading(
    registerContracts.listEntries,
    { query: { body, year, voided: search.voided ?? 'no' } },
    { when: body !== '', keep: true },
  );
  const choose = (change: AddressChange<RegistersAddress>) =>
    void go({ search: changedAddress(search, change) });
  const to = { params: { kind }, search: { body, year } } as const;
  const file = `/api/registers/export.xlsx?body=${body}&year=${year}&kind=${kind}`;
  return (
    <PageFrame
      title={`${label}台账`}
      acts={
        <>
          <Link to="/registers" search={{ body, year }}>
            全部台账
          </Link>
          {kind === 'public-evaluation' && (
            <Link to="/registers/evaluation" search={{ body, year }}>
              网上评议
            </Link>
          )}
          <a href={file} download>
            导出（XLSX）
          </a>
          {may('enter') && (
            <>
              <Link to="/registers/$kind/import" {...to}>
                批量导入
              </Link>
              <Link to="/registers/$kind/new" {...to} className="primary-link">
                登记
              </Link>
            </>
          )}
        </>
      }
    >
      <BodyAndYear place={place} choose={choose} />
      {kind === 'rectification' && body && <Rectifications place={place} />}
      <section className="panel">
        <h2>
          {nameOf(body)} {year} 年记录
        </h2>
        <Checkbox
          checked={search.voided === 'yes'}
          onChange={({ target }) => choose({ voided: target.checked ? 'yes' : undefined })}
        >
          显示已作废的记录
        </Checkbox>
        <Loaded reading={reading}>
          {({ entries, capped }) => {
            const ours = entries.filter(
              (one) => one.kind === kind || (one.kind === 'nothing-happened' && one.about === kind),
            );
            return (
              <>
                {capped && <p role="status">记录太多，只列出一部分，请导出查看全部。</p>}
                {ours.length === 0 ? (
                  <p className="empty">
                    {year} 年还没有填写{label}。有的逐条登记，确实没有的在“全部台账”中确认没有发生。
                  </p>
                ) : (
                  <EntriesTable entries={ours} place={place} label={label} />
                )}
              </>
            );
          }}
        </Loaded>
      </section>
    </PageFrame>
  );
}

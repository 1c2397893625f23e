import { Link, useNavigate } from '@tanstack/react-router';
import { Select } from 'antd';
import type { ReactNode } from 'react';
import { todayInChina } from '../../controls/chinese-time.ts';
import { Field } from '../../controls/field.tsx';
import { PageFrame } from '../../controls/page-frame.tsx';
import { useMyPlace } from '../../shell/my-place.ts';
import { useBodies } from '../../shell/use-bodies.ts';
import type { CountyAddress } from '../filing-address.ts';
import '../filing.css';
import './county.css';

const ways = [
  { to: '/filings/county', label: '报送名册' },
  { to: '/filings/county/sum', label: '全县汇总' },
  { to: '/filings/county/proof', label: '汇总证明' },
  { to: '/filings/county/report', label: '全县年报' },
  { to: '/filings/county/imports', label: '导入和核对' },
] as const;

/** The supervising body and the year a page of the county is about. */
export interface AtCountyYear {
  readonly county: string;
  readonly year: number;
}

/** What the pages of a county's reports have in common: which county, which year, and the ways between them. */
export function CountyFrame({
  title,
  here,
  search,
  children,
}: {
  readonly title: string;
  readonly here: (typeof ways)[number]['to'];
  readonly search: CountyAddress;
  readonly children: (at: AtCountyYear) => ReactNode;
}) {
  const { bodies, known } = useMyPlace();
  const { all } = useBodies();
  const go = useNavigate();
  const governments = all.filter(({ kind }) => kind === 'government');
  const mine = bodies.find(({ roles }) => roles.includes('county-supervisor')) ?? bodies[0];
  const county =
    search.county ?? governments.find(({ id }) => id === mine?.id)?.id ?? governments[0]?.id ?? '';
  const thisYear = Number(todayInChina(new Date()).slice(0, 4));
  const year = search.year ?? thisYear - 1;
  const years = Array.from({ length: thisYear - 2018 }, (_, index) => thisYear - index);
  const choose = (change: CountyAddress) => void go({ to: here, search: { county, year, ...change } });
  return (
    <PageFrame title={title} acts={<Link to="/filings">年报编报</Link>}>
      <nav className="ways" aria-label="县级汇总">
        {ways.map(({ to, label }) => (
          <Link
            key={to}
            to={to}
            search={{ county, year }}
            activeOptions={{ exact: true, includeSearch: false }}
          >
            {label}
          </Link>
        ))}
      </nav>
      <div className="filters">
        <Field label="汇总机关">
          <Select
            {...(county ? { value: county } : {})}
            onChange={(chosen: string) => choose({ county: chosen })}
            options={governments.map(({ id, shortName }) => ({ value: id, label: shortName }))}
          />
        </Field>
        <Field label="年度">
          <Select
            value={year}
            onChange={(chosen: number) => choose({ year: chosen })}
            options={years.map((value) => ({ value, label: `${value} 年` }))}
          />
        </Field>
      </div>
      {county === '' ? (
        <p className="empty">{known ? '没有可以查看的机关。' : '正在读取……'}</p>
      ) : (
        children({ county, year })
      )}
    </PageFrame>
  );
}

import { useState } from 'react';
import { countyActs, filingContracts, mattersOpen } from '../../../../src/filing/contract.ts';
import { ActButton, type Reason } from '../../controls/act-button.tsx';
import { ActDialog } from '../../controls/act-dialog.tsx';
import { chineseMoment } from '../../controls/chinese-time.ts';
import { formerReadableAsked, withFormerReadable } from '../former-readable.ts';
import type { OpenedCounty } from './opened-county.ts';
import { useCountyActs } from './use-county-acts.ts';

const { label } = countyActs['publish-report'];

/** Makes the report public as it was last signed; says since when it is, and where the public reads it. */
export function PublishCountyReport({ at, sum, standing: { released, findings, rewritten } }: OpenedCounty) {
  const [isAsking, setAsking] = useState(false);
  const may = useCountyActs(at.county);
  const { signed, stale, county } = sum;
  const refusal: Reason | null =
    signed === null
      ? { sentence: '签发以后才能公开。' }
      : stale.length > 0
        ? { sentence: '签发后有变化，请重新签发后公开。' }
        : rewritten.length === 0
          ? mattersOpen(findings)
          : null;
  const isPublic = released !== null && released.number === signed?.number;
  return (
    <>
      {released ? (
        <p>
          第 {released.number} 次签发的全县年报已于 {chineseMoment(released.publishedAt)} 公开，
          <a href={`/reports/${county.slug}/${at.year}/whole`}>在公众网站查看</a>。
        </p>
      ) : (
        <p>还没有公开。</p>
      )}
      {may('publish-report') && !isPublic && (
        <ActButton type="primary" refusal={refusal} onClick={() => setAsking(true)}>
          {label}
        </ActButton>
      )}
      {isAsking && (
        <ActDialog
          title={label}
          explained={`向社会公开第 ${signed!.number} 次签发的全县年报，地址固定不变。公开以后有变化的，重新签发、重新公开，每次公开的日期都可以查到。`}
          contract={filingContracts.publishCountyReport}
          params={{ county: at.county, year: String(at.year) }}
          asked={released ? [formerReadableAsked] : []}
          shape={withFormerReadable}
          close={() => setAsking(false)}
        />
      )}
    </>
  );
}

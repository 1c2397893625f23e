import type { ReactNode } from 'react';
import { useState } from 'react';
import type { Report } from '../../../src/report/index.ts';

/** Body and year of the report, which the title is made of. */
export function IdentityFields({
  report,
  children,
  onEdit,
}: {
  report: Report;
  children: ReactNode;
  onEdit: (body: string, year: number | null) => void;
}) {
  const [typedYear, setTypedYear] = useState<string | null>(null);
  const year = typedYear ?? String(report.year ?? '');
  return (
    <div className="identity">
      <p className="field identity-body">
        <label htmlFor="identity-body">机关全称</label>
        <input
          id="identity-body"
          value={report.body ?? ''}
          autoComplete="off"
          onChange={(event) => onEdit(event.target.value, report.year)}
        />
      </p>
      <p className="field identity-year">
        <label htmlFor="identity-year">报告年份</label>
        <input
          id="identity-year"
          inputMode="numeric"
          value={year}
          autoComplete="off"
          onChange={(event) => {
            const typed = event.target.value;
            setTypedYear(typed);
            if (/^(\d{4})?$/.test(typed)) onEdit(report.body ?? '', typed === '' ? null : Number(typed));
          }}
          onBlur={() => setTypedYear(null)}
        />
      </p>
      {children}
    </div>
  );
}

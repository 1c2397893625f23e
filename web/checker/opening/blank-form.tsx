import { useState } from 'react';
import { type Edition, prescribedEdition } from '../../../src/law/index.ts';
import { Button } from '../../design/button.tsx';

/** First year of the national form (国办公开办函〔2019〕60号). */
const firstYear = 2019;

/** Opens an empty form of the edition prescribed for a year. */
export function BlankForm({ onOpen }: { onOpen: (body: string, year: number, edition: Edition) => void }) {
  const [body, setBody] = useState('');
  const [year, setYear] = useState(String(new Date().getFullYear() - 1));
  const edition = /^\d{4}$/.test(year) ? prescribedEdition(Number(year)) : null;
  return (
    <form
      className="blank-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (edition) onOpen(body.trim(), Number(year), edition);
      }}
    >
      <p className="field">
        <label htmlFor="blank-body">机关全称</label>
        <input
          id="blank-body"
          value={body}
          autoComplete="organization"
          onChange={(event) => setBody(event.target.value)}
        />
      </p>
      <p className="field">
        <label htmlFor="blank-year">报告年份</label>
        <input
          id="blank-year"
          inputMode="numeric"
          value={year}
          aria-describedby="blank-edition"
          onChange={(event) => setYear(event.target.value)}
        />
      </p>
      <Button type="submit" disabled={edition === null}>
        打开空白表
      </Button>
      <p className="quiet" id="blank-edition">
        {edition === null ? `请填 ${firstYear} 年及以后的年份。` : `该年度用 ${edition} 年版格式。`}
      </p>
    </form>
  );
}

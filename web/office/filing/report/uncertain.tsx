import { officialForms } from '../../../../src/law/index.ts';
import { stateNames } from '../../../../src/report/index.ts';
import { cellName } from '../../../design/form/cell-name.ts';
import type { Opened } from './opened.ts';
import { goToCell } from './where-in-form.ts';

/** Cells of the file that were not read for certain: each is looked at and confirmed, one by one. */
export function Uncertain({ opened: { uncertain, report } }: { readonly opened: Opened }) {
  if (uncertain.length === 0) return null;
  const form = officialForms[report.edition ?? '2021'];
  return (
    <section className="panel" aria-labelledby="uncertain">
      <h2 id="uncertain">{uncertain.length} 格读数待确认</h2>
      <p className="quiet">对照原件，点一格，在“这一格”中确认，或者直接填写。</p>
      <ul className="uncertain">
        {uncertain.map((cell) => {
          const { value, proposal, state, written, reason } = report.cells[cell]!;
          return (
            <li key={cell}>
              <button type="button" className="bound-figure" onClick={() => goToCell(cell)}>
                {cellName(form, cell)}
              </button>{' '}
              {value ?? (proposal === undefined ? stateNames[state] : `建议 ${proposal}`)}
              {written !== null && `，原文写作“${written}”`}
              {reason && <small>{reason}</small>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

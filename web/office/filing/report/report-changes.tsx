import { officialForms } from '../../../../src/law/index.ts';
import { type Report, stateNames } from '../../../../src/report/index.ts';
import { cellName } from '../../../design/form/cell-name.ts';
import { difference } from '../../review/difference.ts';

/** What one report says differently from another: cells and words (两稿对照). */
export function ReportChanges({ before, after }: { readonly before: Report; readonly after: Report }) {
  const form = officialForms[after.edition ?? '2021'];
  const cells = Object.entries(after.cells).filter(([cell, { value, state }]) => {
    const old = before.cells[cell];
    return old?.value !== value || old.state !== state;
  });
  const runs = difference([...textOf(before)], [...textOf(after)]);
  const hasNewText = runs.some(({ kind }) => kind !== 'same');
  return (
    <div className="stack-tight">
      {cells.length === 0 && !hasNewText && <p className="quiet">数据和文字都没有改动。</p>}
      {cells.length > 0 && (
        <table className="lines">
          <caption className="unseen">改动的数据</caption>
          <thead>
            <tr>
              <th scope="col">数据</th>
              <th scope="col">改前</th>
              <th scope="col">改后</th>
            </tr>
          </thead>
          <tbody>
            {cells.map(([cell, reading]) => (
              <tr key={cell}>
                <td>{cellName(form, cell)}</td>
                <td>{shown(before.cells[cell])}</td>
                <td>{shown(reading)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {hasNewText && (
        <p className="changed-text comparison">
          {runs.map(({ kind, text }, index) => {
            const key = `${index}${kind}`;
            if (kind === 'gone') return <del key={key}>{text}</del>;
            if (kind === 'new') return <ins key={key}>{text}</ins>;
            return (
              <span key={key}>{text.length > 60 ? `${text.slice(0, 20)}……${text.slice(-20)}` : text}</span>
            );
          })}
        </p>
      )}
    </div>
  );
}

const textOf = ({ preface, sections }: Report): string =>
  [...preface, ...sections.flatMap(({ paragraphs }) => paragraphs)].map(({ text }) => text).join('\n');

const shown = (reading: Report['cells'][string] | undefined): string | number =>
  reading?.value ?? stateNames[reading?.state ?? 'missing'];

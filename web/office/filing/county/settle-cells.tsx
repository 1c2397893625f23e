import { Button, Input } from 'antd';
import type { OpenedFiling } from '../../../../src/filing/contract.ts';
import { officialForms } from '../../../../src/law/index.ts';
import { stateNames } from '../../../../src/report/index.ts';
import { cellName, tableName } from '../../../design/form/cell-name.ts';

/** What a person says of an uncertain cell: it was read right, or this stands in the original. */
export type Said = { readonly kind: 'confirmed' } | { readonly kind: 'typed'; readonly value: number | null };

/** The cells of an imported report that were not read for certain, each to be settled against the original. */
export function SettleCells({
  report,
  uncertain,
  said,
  setSaid,
}: {
  readonly report: OpenedFiling['report'];
  readonly uncertain: readonly string[];
  readonly said: Readonly<Record<string, Said>>;
  readonly setSaid: (said: Readonly<Record<string, Said>>) => void;
}) {
  if (uncertain.length === 0) return null;
  const form = officialForms[report.edition ?? '2021'];
  return (
    <table className="lines stacking">
      <caption>对照原件，逐格核对 {uncertain.length} 格读数</caption>
      <thead>
        <tr>
          <th scope="col">数据</th>
          <th scope="col">读到</th>
          <th scope="col">核对</th>
        </tr>
      </thead>
      <tbody>
        {uncertain.map((cell) => {
          const { value, proposal, state, written, reason } = report.cells[cell]!;
          const settled = value ?? proposal;
          const one = said[cell];
          const name = `${tableName(cell)} ${cellName(form, cell)}`;
          return (
            <tr key={cell}>
              <td className="title">{name}</td>
              <td data-label="读到">
                {settled ?? stateNames[state]}
                {written !== null && <small>原文写作“{written}”</small>}
                {reason && <small>{reason}</small>}
              </td>
              <td data-label="核对">
                <div className="page-acts">
                  {settled !== undefined && (
                    <Button
                      size="small"
                      type={one?.kind === 'confirmed' ? 'primary' : 'default'}
                      aria-pressed={one?.kind === 'confirmed'}
                      aria-label={`${name}：确认是 ${settled}`}
                      onClick={() => setSaid({ ...said, [cell]: { kind: 'confirmed' } })}
                    >
                      是 {settled}
                    </Button>
                  )}
                  <Input
                    size="small"
                    inputMode="decimal"
                    aria-label={`${name}：原件上的数`}
                    placeholder="原件上的数"
                    onChange={({ target }) => {
                      const { [cell]: _, ...others } = said;
                      const number = Number(target.value);
                      const isNumber = target.value.trim() !== '' && Number.isFinite(number);
                      setSaid(isNumber ? { ...others, [cell]: { kind: 'typed', value: number } } : others);
                    }}
                  />
                  <Button
                    size="small"
                    type={one?.kind === 'typed' && one.value === null ? 'primary' : 'default'}
                    aria-pressed={one?.kind === 'typed' && one.value === null}
                    aria-label={`${name}：原件空白`}
                    onClick={() => setSaid({ ...said, [cell]: { kind: 'typed', value: null } })}
                  >
                    空白
                  </Button>
                </div>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

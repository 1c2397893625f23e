import { cite, officialForms } from '../../law/index.ts';
import { cellName } from './cell-names.ts';
import { bothEditions, type Rule, verdictOf } from './rule.ts';

/** Amounts are printed in the unit of the form: 万元 for fees (2021), 元 for procurement (2019). */
export const amountUnitMismatch: Rule = {
  id: 'amount-unit-mismatch',
  ref: 'T2-04',
  title: '金额单位与表头不符',
  severity: 'must-explain',
  citation: cite('FORM-2021'),
  editions: bothEditions,
  needs: ['disclosed'],
  check: (facts) =>
    verdictOf(
      officialForms[facts.edition!].tables.disclosed.rows.flatMap((row) =>
        Object.entries(row.unit ?? {}).flatMap(([column, unit]) => {
          const cell = `disclosed/${row.id}/${column}`;
          const reading = facts.report.cells[cell];
          if (!reading?.unit || reading.unit === unit || !reading.value) return [];
          return [
            {
              cells: [cell],
              message: `${cellName(cell)}写的是“${reading.written}”，单位是${reading.unit}，而规定格式的单位是${unit}。`,
              advice: `请换算为${unit}填写。`,
            },
          ];
        }),
      ),
      'must-explain',
    ),
};

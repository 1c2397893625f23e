import { type CorpusDocument, textDocument } from '../corpus-document.ts';
import { pipeRagged, pipeRaggedOpen, tabRows } from '../layouts/text-tables.ts';
import { bodies } from '../manuscript/bodies.ts';
import { inTurn, printed, relabel, reprint } from '../manuscript/damage.ts';
import type { Grid } from '../manuscript/grid.ts';
import { brief, department } from '../manuscript/prose.ts';
import { busy, busy2019, county, quiet2019 } from '../manuscript/sample-figures.ts';

/** Amounts, changes, marks and notes inside the cells. */
export const writtenNumberDocuments: readonly CorpusDocument[] = [
  textDocument({
    file: 'changes-and-notes-2020.txt',
    shows: 'changes written 增4 and 减8, an amount with its unit, a note behind a number',
    draft: {
      body: bodies.land,
      year: 2020,
      figures: busy2019,
      voice: department,
      prints: inTurn(
        printed('disclosed/licensing/change', '增4', 4),
        printed('disclosed/penalty/change', '减8', -8),
        printed('disclosed/penalty/decisions', '22（其中简易程序16）', 22),
        printed('disclosed/procurement/amount', '1256000元', 1256000),
      ),
    },
    table: tabRows,
  }),
  textDocument({
    file: 'negative-change-2019.txt',
    shows: 'negative changes as the form prints them',
    draft: { body: bodies.health, year: 2019, figures: busy2019, voice: department },
    table: pipeRagged,
  }),
  textDocument({
    file: 'dashes-2020.txt',
    shows: 'a dash or 无 where a number belongs',
    draft: {
      body: bodies.schools,
      year: 2020,
      figures: quiet2019,
      voice: brief,
      prints: inTurn(
        printed('disclosed/coercion/decisions', '-', null),
        printed('disclosed/fees/itemsLastYear', '—', null),
        printed('disclosed/fees/change', '—', null),
        printed('disclosed/procurement/amount', '无', null),
      ),
    },
    table: tabRows,
  }),
  textDocument({
    file: 'extra-rows-2020.txt',
    shows: 'a row that the form does not have, explanations inside the labels',
    draft: {
      body: bodies.land,
      year: 2020,
      figures: busy2019,
      voice: department,
      grids: (grid) => (grid.table === 'disclosed' ? withExtraRow(explained(grid)) : grid),
    },
    table: pipeRaggedOpen,
  }),
  textDocument({
    file: 'counting-words-2022.txt',
    shows: 'numbers of tables 2 and 3 followed by 件, the amount by 万元',
    draft: {
      body: bodies.land,
      year: 2022,
      figures: busy,
      voice: department,
      prints: (prints) =>
        reprint(prints, (cell, { text, value }) => {
          if (cell.startsWith('disputes/')) return { text, value };
          return { text: `${text}${cell.endsWith('/amount') ? '万元' : '件'}`, value };
        }),
    },
    table: tabRows,
  }),
  textDocument({
    file: 'thousands-2024.txt',
    shows: 'thousands separated by commas',
    draft: {
      body: bodies.district,
      year: 2024,
      figures: county,
      voice: department,
      prints: inTurn(
        printed('disclosed/licensing/decisions', '20,418', 20418),
        printed('disclosed/penalty/decisions', '3,177', 3177),
        printed('disclosed/fees/amount', '4,120.3375', 4120.3375),
      ),
    },
    table: tabRows,
  }),
];

function explained(grid: Grid): Grid {
  return relabel(grid, (label) =>
    label
      .replace('上一年项目数量', '上一年项目数量（指2019年事项数）')
      .replace('本年增/减', '本年增/减（指2020年增加或减少的事项数，减用负值表示，如-8）')
      .replace(/^规章$/, '规章（有立法权的机关填写）'),
  );
}

function withExtraRow(grid: Grid): Grid {
  const after = grid.rows.findIndex((row) => row[0]!.text === '规范性文件');
  const extra = ['其他主动公开文件（以本单位名义印发）', '86', '84', '255'];
  const cells = extra.map((text) => ({ text, rowSpan: 1, columnSpan: 1 }));
  return { ...grid, rows: grid.rows.toSpliced(after + 1, 0, cells) };
}

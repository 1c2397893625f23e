import edition2019 from '../../data/report-forms/2019.json' with { type: 'json' };
import edition2021 from '../../data/report-forms/2021.json' with { type: 'json' };

/**
 * The official form of the annual report (政府信息公开工作年度报告格式), by edition.
 * 2019 = 国办公开办函〔2019〕60号, 2021 = 国办公开办函〔2021〕30号.
 */
export type Edition = '2019' | '2021';

/** The three tables of the form: 主动公开 (table 2), 申请 (table 3), 复议诉讼 (table 4). */
export type TableId = 'disclosed' | 'applications' | 'disputes';

/**
 * A cell of the form as a readable path `<table>/<row>/<column>`,
 * e.g. `applications/denied.stateSecret/naturalPerson`. The product's public interface.
 */
export type CellId = string;

/** One column of a row: its id and the heading printed above it. */
export interface FormColumn {
  readonly id: string;
  readonly label: string;
}

/** One row of the form. `columns` are in printed order. */
export interface FormRow {
  readonly id: string;
  readonly label: string;
  /** The heading the row stands under, e.g. （三）不予公开; null for a row of the first level. */
  readonly group: string | null;
  /** Articles of the Regulation the row rests on, as printed in the notice's explanation; null when none. */
  readonly articles: string | null;
  readonly columns: readonly FormColumn[];
  /** Unit of money columns, e.g. { amount: '万元' }. */
  readonly unit?: Readonly<Record<string, '元' | '万元'>>;
}

/** One table of the form. For 'disputes' the rows are the three kinds of procedure. */
export interface FormTable {
  readonly id: TableId;
  readonly title: string;
  readonly note: string | null;
  readonly rows: readonly FormRow[];
  /** All cells of the table in printed order. */
  readonly cells: readonly CellId[];
}

/** An edition of the official form. */
export interface OfficialForm {
  readonly edition: Edition;
  /** The notice that prescribes the form. */
  readonly source: string;
  /** First and last report year the form is prescribed for; null = still in force. */
  readonly reportYears: readonly [number, number | null];
  readonly tables: Readonly<Record<TableId, FormTable>>;
  /** All cells of all tables in printed order: 198 in the 2019 edition, 200 in the 2021 edition. */
  readonly cells: readonly CellId[];
}

/** The id of a cell. */
export function cellId(table: TableId, row: string, column: string): CellId {
  return `${table}/${row}/${column}`;
}

/** The parts of a cell id. */
export function cellParts(cell: CellId): { table: TableId; row: string; column: string } {
  const [table, row, column] = cell.split('/') as [TableId, string, string];
  return { table, row, column };
}

type Pairs = readonly (readonly string[])[];

interface FormData {
  readonly edition: string;
  readonly source: string;
  readonly reportYears: readonly (number | null)[];
  readonly tables: {
    readonly disclosed: {
      readonly title: string;
      readonly rows: readonly {
        readonly id: string;
        readonly label: string;
        readonly group: string;
        readonly columns: Pairs;
        readonly unit?: Readonly<Record<string, string>>;
      }[];
    };
    readonly applications: {
      readonly title: string;
      readonly note: string;
      readonly columns: Pairs;
      readonly rows: readonly {
        readonly id: string;
        readonly label: string;
        readonly group: string | null;
        readonly articles: string | null;
      }[];
    };
    readonly disputes: { readonly title: string; readonly groups: Pairs; readonly columns: Pairs };
  };
}

const columnsOf = (pairs: Pairs): FormColumn[] => pairs.map(([id, label]) => ({ id: id!, label: label! }));

function table(id: TableId, title: string, note: string | null, rows: FormRow[]): FormTable {
  return {
    id,
    title,
    note,
    rows,
    cells: asNames(rows.flatMap((row) => row.columns.map((column) => cellId(id, row.id, column.id)))),
  };
}

/** Cell ids as the names of properties, of which the engine keeps one each: it tells them apart without reading them. */
const asNames = (cells: readonly CellId[]): readonly CellId[] =>
  Object.keys(Object.fromEntries(cells.map((cell) => [cell, null])));

function officialForm(data: FormData): OfficialForm {
  const { disclosed, applications, disputes } = data.tables;
  const applicants = columnsOf(applications.columns);
  const outcomes = columnsOf(disputes.columns);
  const tables = {
    disclosed: table(
      'disclosed',
      disclosed.title,
      null,
      disclosed.rows.map((row) => ({ ...row, articles: null, columns: columnsOf(row.columns) }) as FormRow),
    ),
    applications: table(
      'applications',
      applications.title,
      applications.note,
      applications.rows.map((row) => ({ ...row, columns: applicants })),
    ),
    disputes: table(
      'disputes',
      disputes.title,
      null,
      disputes.groups.map(([id, label]) => ({
        id: id!,
        label: label!.split('/').at(-1)!,
        group: label!.includes('/') ? label!.split('/')[0]! : null,
        articles: null,
        columns: outcomes,
      })),
    ),
  };
  return {
    edition: data.edition as Edition,
    source: data.source,
    reportYears: [data.reportYears[0]!, data.reportYears[1] ?? null],
    tables,
    cells: [...tables.disclosed.cells, ...tables.applications.cells, ...tables.disputes.cells],
  };
}

/** Both editions of the official form. */
export const officialForms: Readonly<Record<Edition, OfficialForm>> = {
  '2019': officialForm(edition2019),
  '2021': officialForm(edition2021),
};

/**
 * The edition prescribed for a report year: 2019 and 2020 → 2019 edition, later years → 2021 edition;
 * null before 2019, when no national form existed.
 */
export function prescribedEdition(reportYear: number): Edition | null {
  if (reportYear < 2019) return null;
  return reportYear <= 2020 ? '2019' : '2021';
}

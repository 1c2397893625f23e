import { type Edition, type OfficialForm, officialForms, type TableId } from '../../law/index.ts';
import type { LaidTable } from './laid-table.ts';
import { layApplications } from './lay-applications.ts';
import { layDisclosed } from './lay-disclosed.ts';
import { layDisputes } from './lay-disputes.ts';

/** The table of an edition laid out as its notice prints it, merged cells included. */
export function layTable(edition: Edition, id: TableId): LaidTable {
  return laidTables[edition][id];
}

const lay = ({
  tables: { disclosed, applications, disputes },
}: OfficialForm): Record<TableId, LaidTable> => ({
  disclosed: layDisclosed(disclosed.title, disclosed.rows),
  applications: layApplications(applications.title, applications.note ?? '', applications.rows),
  disputes: layDisputes(disputes.title, disputes.rows),
});

/** Laid out once: they are constants of the two notices. */
const laidTables = { '2019': lay(officialForms['2019']), '2021': lay(officialForms['2021']) };

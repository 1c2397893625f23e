import type { Grants } from '../../bodies/index.ts';
import { chineseDate } from '../../law/index.ts';
import type { Act, Outcome } from '../../platform/index.ts';
import { applicationStates } from '../application.ts';
import { type ApplicationFile, applicantOf, openApplication } from '../desk/application-file.ts';
import { whyEvidenceStaysClosed } from '../evidence/may-see-evidence.ts';
import { readLetter } from '../letters/make-letter.ts';
import type { ApplicationTools } from '../tools.ts';
import { attachedFiles, type FileOpening } from './attached-files.ts';
import { caseFacts } from './case-facts.ts';
import type { PrintedCaseFile, PrintedItem } from './case-file-pdf.ts';
import type { CaseItem, LinkedItems } from './case-item.ts';
import type { FiledItem } from './chain.ts';
import { type CaseFile, fileItems } from './file-items.ts';
import { namedRows } from './named-rows.ts';
import { noteReading } from './readings.ts';

/** What the export of a case file draws from besides the records. */
export interface CaseFileSources extends Pick<FileOpening, 'open'> {
  readonly linked: LinkedItems;
}

/** A case file brought up to date, with everything that is printed of it. */
export interface ExportedCaseFile {
  readonly file: CaseFile;
  readonly printed: PrintedCaseFile;
}

/**
 * Brings a case file up to date and gathers what is printed of it (导出卷宗); the export is on record as a reading, and
 * so is each file of the applicant that is opened for it. Whoever may not see those finds them listed with their hash.
 */
export async function exportCaseFile(
  tools: ApplicationTools,
  act: Act,
  grants: Grants,
  id: string,
  { linked, open }: CaseFileSources,
): Promise<Outcome<ExportedCaseFile>> {
  const opened = await openApplication(tools, act, grants, id);
  if (!opened.ok) return opened;
  const today = act.today;
  await noteReading(tools, act, id, 'application.export-case-file', '全部卷内材料');
  const file = await fileItems(tools, act.at, id, linked);
  const row = await tools.db
    .selectFrom('application')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const { body } = await tools.structureOn(today);
  const applicant = applicantOf(tools, row);
  const named = await namedRows(tools, id, applicant);
  const closed = await whyEvidenceStaysClosed(tools, grants, row.body_id, today);
  const noteOpened = closed
    ? null
    : (what: string) => noteReading(tools, act, id, 'application.read-evidence', what);
  const opening: FileOpening = { ...{ tools, open, noteOpened }, applicationId: id };
  const items: PrintedItem[] = [];
  for (const [index, line] of file.lines.entries()) {
    const item = file.items[index];
    if (!item) items.push(takenOut(line));
    else {
      const printed = await printedItem(item, opening);
      items.push({ ...printed, seq: line.seq, rows: [...named(item), ...printed.rows] });
    }
  }
  const organ = body(row.body_id)?.name ?? '';
  const facts = coverFacts(opened.value, applicant.name);
  const { description, application } = opened.value;
  const head = file.lines.at(-1)?.hash ?? '';
  const number = application.number ?? '未登记';
  return { ok: true, value: { file, printed: { organ, number, description, facts, items, head } } };
}

/** What stands on the cover. */
const coverFacts = (
  { application: { receivedOn, deliveredOn, state }, clock }: ApplicationFile,
  applicant: string,
): PrintedCaseFile['facts'] => [
  ['申请人', applicant],
  ['收到申请之日', receivedOn ? chineseDate(receivedOn) : '尚未确认'],
  ['答复期限', clock.due ? chineseDate(clock.due) : clock.why],
  ['送达日期', deliveredOn ? chineseDate(deliveredOn) : '尚未送达'],
  ['状态', applicationStates[state]],
];

/** A line whose item is not there any more: it stays in the contents. */
const takenOut = ({ seq, on, title }: FiledItem): PrintedItem => ({
  ...{ seq, on, title, by: '', letter: null, attached: [] },
  rows: [['内容', '保存期满，已经去除；摘要见卷内目录的清单']],
});

async function printedItem(item: CaseItem, opening: FileOpening): Promise<Omit<PrintedItem, 'seq'>> {
  const { kind, ref, on, title, by, content } = item;
  const letter = kind === 'letter' ? await readLetter(opening.tools, opening.applicationId, ref) : null;
  const attached = await attachedFiles(item, opening);
  const sealed = kind === 'evidence' && !opening.noteOpened;
  const rows: PrintedItem['rows'] = [
    ...(letter ? [] : caseFacts(content)),
    ...(sealed ? ([['文件', '加密保存，只对办理人员开放']] as const) : []),
  ];
  return { on, title, by, letter, attached, rows };
}

import type { Grants } from '../../bodies/index.ts';
import { chineseDate, day } from '../../law/index.ts';
import type { Act, Download, Outcome } from '../../platform/index.ts';
import type { Applicant } from '../applicant.ts';
import { applicationStates } from '../application.ts';
import type { EvidenceFile } from '../delivery/delivery.ts';
import { listDeliveries } from '../delivery/list-deliveries.ts';
import { openProof } from '../delivery/proofs.ts';
import { applicantOf, openApplication } from '../desk/application-file.ts';
import { readLetter } from '../letters/make-letter.ts';
import type { ApplicationTools } from '../tools.ts';
import { caseFacts } from './case-facts.ts';
import type { AttachedFile, PrintedCaseFile, PrintedItem } from './case-file-pdf.ts';
import type { CaseItem, LinkedItems } from './case-item.ts';
import { type CaseFile, fileItems } from './file-items.ts';
import { noteReading } from './readings.ts';

/** What the export of a case file draws from besides the records. */
export interface CaseFileSources {
  readonly linked: LinkedItems;
  /** A file of the store; null when it is not there. */
  readonly open: (file: EvidenceFile) => Promise<Download | null>;
}

/** A case file brought up to date, with everything that is printed of it. */
export interface ExportedCaseFile {
  readonly file: CaseFile;
  readonly printed: PrintedCaseFile;
}

/** Brings a case file up to date and gathers what is printed of it (导出卷宗); the export is on record as a reading. */
export async function exportCaseFile(
  tools: ApplicationTools,
  act: Act,
  grants: Grants,
  id: string,
  { linked, open }: CaseFileSources,
): Promise<Outcome<ExportedCaseFile>> {
  const opened = await openApplication(tools, act, grants, id);
  if (!opened.ok) return opened;
  const file = await fileItems(tools, act.at, id, linked);
  const row = await tools.db
    .selectFrom('application')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const { body } = await tools.structureOn(day(act.today));
  const applicant = applicantOf(tools, row);
  const deliveries = await listDeliveries(tools, { applicationId: id });
  /** What an item says of people, which its content only holds as a digest. */
  const named = ({ kind, ref }: CaseItem): Rows => {
    if (kind === 'applicant') return applicantRows(applicant);
    const delivery = deliveries.find((one) => one.id === ref);
    if (kind === 'delivery' && delivery) return [['受送达人', delivery.recipient]];
    return kind === 'delivery-result' && delivery?.result
      ? [['签收人或者退回原因', delivery.result.receipt]]
      : [];
  };
  const items: PrintedItem[] = [];
  for (const [index, line] of file.lines.entries()) {
    const item = file.items[index];
    if (!item) continue;
    const printed = await printedItem(tools, id, item, open);
    items.push({ ...printed, seq: line.seq, rows: [...named(item), ...printed.rows] });
  }
  await noteReading(tools, act, id, 'application.export-case-file', '全部卷内材料');
  const { application, clock, description } = opened.value;
  const { receivedOn, deliveredOn, number, state } = application;
  const facts: (readonly [string, string])[] = [
    ['申请人', applicant.name],
    ['收到申请之日', receivedOn ? chineseDate(receivedOn) : '尚未确认'],
    ['答复期限', clock.due ? chineseDate(clock.due) : clock.why],
    ['送达日期', deliveredOn ? chineseDate(deliveredOn) : '尚未送达'],
    ['状态', applicationStates[state]],
  ];
  const organ = body(row.body_id)?.name ?? '';
  const head = file.lines.at(-1)?.hash ?? '';
  return {
    ok: true,
    value: { file, printed: { organ, number: number ?? '未登记', description, facts, items, head } },
  };
}

type Rows = PrintedItem['rows'];

const applicantRows = (applicant: Applicant): Rows => {
  const { name, idNumber, phone, address, postcode, email, fax, legalRepresentative, contactPerson, proxy } =
    applicant;
  const rows = {
    ...{ '姓名、名称': name, 证件号码: idNumber, 联系电话: phone, 通信地址: address, 邮政编码: postcode },
    ...{
      电子邮箱: email,
      传真: fax,
      法定代表人: legalRepresentative,
      联系人: contactPerson,
      代理人: proxy?.name,
    },
  };
  return Object.entries(rows).flatMap(([label, value]) => (value ? [[label, value] as const] : []));
};

async function printedItem(
  tools: ApplicationTools,
  id: string,
  { kind, ref, on, title, by, content }: CaseItem,
  open: CaseFileSources['open'],
): Promise<Omit<PrintedItem, 'seq'>> {
  const letter = kind === 'letter' ? await readLetter(tools, id, ref) : null;
  const evidence = (content as { readonly evidence?: readonly EvidenceFile[] }).evidence;
  const attached = await Promise.all(
    (Array.isArray(evidence) ? evidence : []).map((one) =>
      attachedFile(one, async () => (await openProof(tools, id, one)) ?? open(one)),
    ),
  );
  return { on, title, by, letter, attached: attached.flat(), rows: letter ? [] : caseFacts(content) };
}

async function attachedFile(
  evidence: EvidenceFile,
  open: CaseFileSources['open'],
): Promise<readonly AttachedFile[]> {
  const download = await open(evidence);
  if (!download) return [];
  const chunks: Uint8Array[] = [];
  for await (const chunk of await download.parts.open()) chunks.push(chunk as Uint8Array);
  return [{ ...evidence, type: download.parts.type, bytes: Buffer.concat(chunks) }];
}

import { type Grants, may } from '../../bodies/index.ts';
import { type Act, auditAct, type Outcome, refused } from '../../platform/index.ts';
import { unknownApplication } from '../act-on-application.ts';
import { byClerk } from '../declared-act.ts';
import { applicantOf } from '../desk/application-file.ts';
import type { ApplicationTools } from '../tools.ts';
import type { Envelope } from './envelope-pdf.ts';

/** From where the envelopes are sent, as printed. */
export interface Sender {
  readonly address: string;
  readonly postcode: string;
}

/** What is printed on the envelopes of applications, each reading of an address recorded; refused where one is missing. */
export async function envelopesFor(
  tools: ApplicationTools,
  act: Act,
  grants: Grants,
  { applicationIds, sender }: { readonly applicationIds: readonly string[]; readonly sender: Sender },
): Promise<Outcome<readonly Envelope[]>> {
  const { ancestors, body } = await tools.structureOn(act.today);
  const rows = await tools.db
    .selectFrom('application')
    .selectAll()
    .where('id', 'in', [...new Set(applicationIds)])
    .orderBy('number')
    .orderBy('id')
    .execute();
  if (rows.length < new Set(applicationIds).size) return refused(unknownApplication);
  for (const { body_id } of rows) {
    const denied = may(grants, byClerk, body_id, ancestors);
    if (denied) return refused(denied);
  }
  const applicants = rows.map((row) => ({ row, applicant: applicantOf(tools, row) }));
  const without = applicants.filter(({ applicant }) => !applicant.address);
  if (without.length > 0)
    return refused({
      code: 'address-missing',
      sentence: `下列申请没有填写通信地址，不能打印信封：${without.map(({ row }) => row.number ?? '未登记').join('、')}。`,
    });
  await auditAct(
    tools.db,
    tools.clock,
    act,
    rows.map(({ id }) => ({
      action: 'application.read-applicant',
      objectKind: 'application',
      objectId: id,
      reason: '打印信封',
    })),
  );
  return {
    ok: true,
    value: applicants.map(({ row, applicant }) => ({
      ...{ postcode: applicant.postcode ?? '', address: applicant.address!, name: applicant.name },
      contact: applicant.contactPerson ?? '',
      ...{
        sender: body(row.body_id)?.name ?? '',
        senderAddress: sender.address,
        senderPostcode: sender.postcode,
      },
    })),
  };
}

import { addMonths } from '../../law/index.ts';
import { type Act, auditAct, inTransaction } from '../../platform/index.ts';
import type { Applicant } from '../applicant.ts';
import { readActs } from '../application-rows.ts';
import type { LinkedItems } from '../case-file/case-item.ts';
import { fileItems } from '../case-file/file-items.ts';
import { applicantOf } from '../desk/application-file.ts';
import { foldApplication } from '../fold-application.ts';
import type { Letter } from '../letters/compose-letter.ts';
import { closedStates } from '../open-applications.ts';
import type { ApplicationTools, Step } from '../tools.ts';
import { retentionEnd, retentionPeriods } from './retention.ts';

/** What stands where personal data stood. */
const takenOut = '（已去除）';

const nobody: Applicant = { name: takenOut, idKind: 'other', idNumber: takenOut, phone: takenOut };

/** So many are looked at in one run; the rest waits for the next. */
const atOnce = 500;

/**
 * Takes out who applied, where the retention period is over (保存期满去除申请人信息): in the application, its letters
 * and its deliveries. What was asked, done and decided stays. Each application wholly or not at all; running again
 * changes nothing more. Tells how many it was.
 */
export async function anonymiseExpired(
  tools: ApplicationTools,
  act: Act,
  linked: LinkedItems,
): Promise<number> {
  const shortest = Math.min(...retentionPeriods.map(({ years }) => years));
  let after = '';
  let count = 0;
  for (;;) {
    const rows = await tools.db
      .selectFrom('application')
      .select('id')
      .where('anonymised_on', 'is', null)
      .where('state', 'in', [...closedStates])
      .where('submitted_on', '<', addMonths(act.today, -12 * shortest))
      .$if(after !== '', (query) => query.where('id', '>', after))
      .orderBy('id')
      .limit(atOnce)
      .execute();
    for (const { id } of rows) if (await anonymise(tools, act, id, linked)) count += 1;
    if (rows.length < atOnce) return count;
    after = rows.at(-1)!.id;
  }
}

async function anonymise(
  tools: ApplicationTools,
  act: Act,
  id: string,
  linked: LinkedItems,
): Promise<boolean> {
  return inTransaction(tools.db, async (step) => {
    const row = await step
      .selectFrom('application')
      .selectAll()
      .where('id', '=', id)
      .where('anonymised_on', 'is', null)
      .forUpdate()
      .executeTakeFirst();
    if (!row) return false;
    const acts = (await readActs(step, [id])).get(id)!;
    const disputed = (await linked(id)).some(({ kind }) => kind === 'dispute');
    const end = retentionEnd(foldApplication(acts), acts, disputed);
    if (end === null || act.today <= end) return false;
    // Everything is on file before anything is taken out.
    await fileItems({ ...tools, db: step }, act.at, id, linked);
    const { name } = applicantOf(tools, row);
    await step
      .updateTable('application')
      .set({
        applicant: tools.seal.close(JSON.stringify(nobody), `application.applicant:${id}`),
        ...{ applicant_index: tools.newId(), code_index: tools.newId(), anonymised_on: act.today },
      })
      .where('id', '=', id)
      .execute();
    await takeOutOfLetters(tools, step, id, name);
    await takeOutOfDeliveries(tools, step, id);
    await step.deleteFrom('application_evidence').where('application_id', '=', id).execute();
    await step.deleteFrom('application_delivery_proof').where('application_id', '=', id).execute();
    await auditAct(step, tools.clock, act, {
      action: 'application.anonymise',
      objectKind: 'application',
      objectId: id,
      new: { on: act.today, end },
    });
    return true;
  });
}

async function takeOutOfLetters(
  { seal }: ApplicationTools,
  step: Step,
  id: string,
  name: string,
): Promise<void> {
  const letters = await step
    .selectFrom('application_letter')
    .select(['id', 'content'])
    .where('application_id', '=', id)
    .execute();
  for (const { id: letterId, content } of letters) {
    const purpose = `application.letter:${letterId}`;
    const { addressee, paragraphs, ...letter } = JSON.parse(seal.open(content, purpose)) as Letter;
    const without: Letter = {
      ...{ ...letter, addressee: addressee === null ? null : `${takenOut}：` },
      paragraphs: paragraphs.map((text) => text.replaceAll(name, takenOut)),
    };
    await step
      .updateTable('application_letter')
      .set({ content: seal.close(JSON.stringify(without), purpose) })
      .where('id', '=', letterId)
      .execute();
  }
}

async function takeOutOfDeliveries({ seal }: ApplicationTools, step: Step, id: string): Promise<void> {
  const rows = await step
    .selectFrom('application_delivery')
    .select(['id', 'receipt'])
    .where('application_id', '=', id)
    .execute();
  for (const { id: deliveryId, receipt } of rows)
    await step
      .updateTable('application_delivery')
      .set({
        recipient: seal.close(takenOut, `application.delivery:${deliveryId}`),
        receipt: receipt === null ? null : seal.close(takenOut, `application.delivery-receipt:${deliveryId}`),
      })
      .where('id', '=', deliveryId)
      .execute();
}

import type { Applicant } from '../applicant.ts';
import { listDeliveries } from '../delivery/list-deliveries.ts';
import type { ApplicationTools } from '../tools.ts';
import type { PrintedItem } from './case-file-pdf.ts';
import type { CaseItem } from './case-item.ts';

type Rows = PrintedItem['rows'];

/** Tells what an item says of people, which its content only holds as a digest. */
export async function namedRows(
  tools: ApplicationTools,
  applicationId: string,
  applicant: Applicant,
): Promise<(item: CaseItem) => Rows> {
  const deliveries = await listDeliveries(tools, { applicationId });
  return ({ kind, ref }) => {
    if (kind === 'applicant') return applicantRows(applicant);
    const delivery = deliveries.find((one) => one.id === ref);
    if (kind === 'delivery' && delivery) return [['受送达人', delivery.recipient]];
    return kind === 'delivery-result' && delivery?.result
      ? [['签收人或者退回原因', delivery.result.receipt]]
      : [];
  };
}

function applicantRows(applicant: Applicant): Rows {
  const { name, idNumber, phone, address, postcode, email, fax, legalRepresentative, contactPerson, proxy } =
    applicant;
  const rows = {
    ...{ '姓名、名称': name, 证件号码: idNumber, 联系电话: phone, 通信地址: address, 邮政编码: postcode },
    ...{ 电子邮箱: email, 传真: fax, 法定代表人: legalRepresentative, 联系人: contactPerson },
    代理人: proxy?.name,
  };
  return Object.entries(rows).flatMap(([label, value]) => (value ? [[label, value] as const] : []));
}

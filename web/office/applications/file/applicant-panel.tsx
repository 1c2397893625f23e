import { Button } from 'antd';
import { applicationContracts, idKinds } from '../../../../src/applications/contract.ts';
import { useActing } from '../../asking/use-acting.ts';
import { type Fact, FactList } from '../../controls/fact-list.tsx';
import { ProblemNotice } from '../../controls/problem-notice.tsx';

/** Who applied: sealed until it is opened, and every opening is recorded. */
export function ApplicantPanel({ id }: { readonly id: string }) {
  const opening = useActing(applicationContracts.readApplicant);
  const applicant = opening.data;
  const facts: readonly Fact[] = applicant
    ? [
        ['姓名或者名称', applicant.name],
        [idKinds[applicant.idKind], applicant.idNumber],
        ['电话', applicant.phone],
        ['地址', applicant.address],
        ['邮政编码', applicant.postcode],
        ['电子邮箱', applicant.email],
        ['传真', applicant.fax],
        ['法定代表人', applicant.legalRepresentative],
        ['联系人', applicant.contactPerson],
        [
          '代理人',
          applicant.proxy &&
            `${applicant.proxy.name}（${applicant.proxy.idNumber}），${applicant.proxy.authority}`,
        ],
        ['需要的帮助', applicant.needsHelp ? '阅读、视听有困难，应提供必要的帮助' : undefined],
      ]
    : [];
  return (
    <section className="panel stack" aria-labelledby="applicant">
      <h2 id="applicant">申请人</h2>
      {applicant ? (
        <>
          <FactList facts={facts} />
          <div>
            <Button size="small" onClick={() => opening.reset()}>
              收起
            </Button>
          </div>
        </>
      ) : (
        <>
          <p className="quiet">申请人信息已加密保存。每次查看都会记入审计日志。</p>
          <div>
            <Button loading={opening.isPending} onClick={() => opening.mutate({ params: { id } })}>
              查看申请人
            </Button>
          </div>
        </>
      )}
      <ProblemNotice problem={opening.error} />
    </section>
  );
}

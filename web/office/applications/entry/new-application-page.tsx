import { Link } from '@tanstack/react-router';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import {
  applicantColumns,
  applicationContracts,
  applicationKinds,
  provisionForms,
  provisionWays,
} from '../../../../src/applications/contract.ts';
import type { Day } from '../../../../src/law/index.ts';
import { useActing } from '../../asking/use-acting.ts';
import { useSettled } from '../../asking/use-settled.ts';
import { todayInChina } from '../../controls/chinese-time.ts';
import { choicesOf } from '../../controls/choices-of.ts';
import { Field } from '../../controls/field.tsx';
import { PageFrame } from '../../controls/page-frame.tsx';
import { ProblemNotice } from '../../controls/problem-notice.tsx';
import { submissionKey, useKeptEntry } from '../../procedure/kept-entry.ts';
import { useMyPlace } from '../../shell/my-place.ts';
import { keepCode } from '../letters/kept-code.ts';
import { ApplicantFields, applicantOf, noApplicant } from './applicant-fields.tsx';
import { ArrivalFields } from './arrival-fields.tsx';
import { DoubtfulDetails } from './doubtful-details.tsx';
import { Earlier } from './earlier.tsx';

const empty = () => ({
  ...{ key: submissionKey(), bodyId: '', kind: 'information' as keyof typeof applicationKinds },
  ...{ column: 'naturalPerson' as keyof typeof applicantColumns, description: '' },
  ...{
    form: 'paper' as keyof typeof provisionForms,
    way: 'post' as keyof typeof provisionWays,
    applicant: noApplicant,
  },
  arrival: {
    ...{ channel: 'in-person' as const, submittedOn: todayInChina(new Date()) },
    ...{ signedOn: '', confirmedOn: '', evidence: '' },
  } as Parameters<typeof ArrivalFields>[0]['entry'],
});

/** Enters an application that came over the counter, by post, fax or e-mail (录入申请). */
export default function NewApplicationPage() {
  const { bodies, holds } = useMyPlace();
  const mine = bodies.filter(({ id }) => holds('clerk', id));
  const [kept, keep, give] = useKeptEntry('new-application', empty);
  const receiving = useActing(applicationContracts.receiveApplication);
  const [done, setDone] = useState<{ readonly id: string; readonly code: string } | null>(null);
  const entry = { ...kept, bodyId: kept.bodyId || (mine[0]?.id ?? '') };
  const { applicant, arrival, column } = entry;
  const idNumber = useSettled(applicant.idNumber);
  const set = (change: Partial<typeof entry>) => keep({ ...entry, ...change });
  const isOrganisation = column !== 'naturalPerson';
  const send = () => {
    const { bodyId, kind, description, form, way, key } = entry;
    const { channel, submittedOn, signedOn, confirmedOn, evidence } = arrival;
    receiving.mutate(
      {
        body: {
          ...{ bodyId, kind, column, description, key, channel, evidence },
          ...{ provision: { form, way }, applicant: applicantOf(applicant), submittedOn: submittedOn as Day },
          ...{ signedOn: (signedOn || null) as Day | null, confirmedOn: (confirmedOn || null) as Day | null },
        },
      },
      {
        onSuccess: ({ id, code }) => {
          keepCode(id, code);
          give();
          setDone({ id, code });
        },
      },
    );
  };
  if (done) return <Received {...done} />;
  if (mine.length === 0)
    return (
      <PageFrame title="录入申请">
        <p>只有经办人员可以录入申请。</p>
      </PageFrame>
    );
  return (
    <PageFrame title="录入申请">
      <p className="quiet">
        录入窗口、信函、传真、口头、电子邮件和误投其他内设机构的申请。网站提交的申请自动进入列表。
      </p>
      <section className="panel stack" aria-labelledby="arrival">
        <h2 id="arrival">收到的情况</h2>
        <div className="fields">
          {mine.length > 1 && (
            <Field label="受理机关" required>
              <Select
                value={entry.bodyId}
                onChange={(bodyId) => set({ bodyId })}
                options={mine.map(({ id, name }) => ({ value: id, label: name }))}
              />
            </Field>
          )}
          <Field label="申请的种类" required>
            <Select
              value={entry.kind}
              onChange={(kind) => set({ kind })}
              options={choicesOf(applicationKinds)}
            />
          </Field>
        </div>
        <ArrivalFields
          entry={arrival}
          problem={receiving.error}
          change={(change) => set({ arrival: { ...arrival, ...change } })}
        />
      </section>
      <section className="panel stack" aria-labelledby="applicant">
        <h2 id="applicant">申请人</h2>
        <div className="fields">
          <Field label="申请人类型" required hint="年报表三按此分栏。">
            <Select
              value={column}
              onChange={(chosen) => set({ column: chosen })}
              options={choicesOf(applicantColumns)}
            />
          </Field>
        </div>
        <ApplicantFields
          entry={applicant}
          isOrganisation={isOrganisation}
          problem={receiving.error}
          change={(change) => set({ applicant: { ...applicant, ...change } })}
        />
        <DoubtfulDetails applicant={applicant} provision={{ form: entry.form, way: entry.way }} />
        <Earlier bodyId={entry.bodyId} idNumber={idNumber} />
      </section>
      <section className="panel stack" aria-labelledby="asked">
        <h2 id="asked">申请的内容</h2>
        <Field
          label="所需信息的名称、文号或者其他特征"
          required
          name="description"
          problem={receiving.error}
          hint="不要求说明用途。"
        >
          <Input.TextArea
            className="growing tall"
            rows={4}
            value={entry.description}
            maxLength={4000}
            onChange={(event) => set({ description: event.target.value })}
          />
        </Field>
        <div className="fields">
          <Field label="提供方式" required>
            <Select
              value={entry.form}
              onChange={(form) => set({ form })}
              options={choicesOf(provisionForms)}
            />
          </Field>
          <Field label="获取途径" required>
            <Select value={entry.way} onChange={(way) => set({ way })} options={choicesOf(provisionWays)} />
          </Field>
        </div>
        <ProblemNotice problem={receiving.error} />
        <div>
          <Button type="primary" loading={receiving.isPending} onClick={send}>
            录入申请
          </Button>
        </div>
      </section>
    </PageFrame>
  );
}

/** What the applicant is handed: the code is shown this once. */
const Received = ({ id, code }: { readonly id: string; readonly code: string }) => (
  <PageFrame title="申请已录入">
    <section className="panel stack" aria-label="查询码">
      <p>
        查询码：<strong className="code">{code}</strong>
      </p>
      <p className="quiet">
        查询码只显示这一次，请写在登记回执上交给申请人。申请人凭查询码在网站查询办理进度。
      </p>
      <div className="page-acts">
        <Link to="/applications/$id" params={{ id }} className="primary-link">
          打开这件申请
        </Link>
        <Link to="/applications">回到列表</Link>
      </div>
    </section>
  </PageFrame>
);

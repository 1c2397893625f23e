import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Button, Checkbox, Input, Select } from 'antd';
import { disputeContracts, disputeProcedures } from '../../../src/disputes/contract.ts';
import type { Day } from '../../../src/law/index.ts';
import { useActing } from '../asking/use-acting.ts';
import { todayInChina } from '../controls/chinese-time.ts';
import { choicesOf } from '../controls/choices-of.ts';
import { DateInput } from '../controls/date-input.tsx';
import { Field } from '../controls/field.tsx';
import { PageFrame } from '../controls/page-frame.tsx';
import { ProblemNotice } from '../controls/problem-notice.tsx';
import { useKeptEntry } from '../procedure/kept-entry.ts';
import { useMyPlace } from '../shell/my-place.ts';

const here = getRouteApi('/disputes/new');

interface Entry {
  readonly bodyId: string;
  readonly procedure: 'reconsideration' | 'litigation';
  readonly forum: string;
  readonly caseNumber: string;
  readonly filedOn: string;
  readonly afterReconsideration: boolean;
  readonly coDefendant: boolean;
}

/** Enters a dispute: about an application, after a reconsideration, or of its own (登记案件). */
export default function NewDisputePage() {
  const { about, body, prior } = here.useSearch();
  const { bodies, holds } = useMyPlace();
  const navigate = useNavigate();
  const mine = bodies.filter(({ id }) => holds('clerk', id));
  const [kept, keep, give] = useKeptEntry<Entry>(`new-dispute.${about ?? ''}.${prior ?? ''}`, () => ({
    ...{ bodyId: body ?? '', procedure: prior ? 'litigation' : 'reconsideration', forum: '', caseNumber: '' },
    ...{ filedOn: todayInChina(new Date()), afterReconsideration: prior !== undefined, coDefendant: false },
  }));
  const entry = { ...kept, bodyId: kept.bodyId || (mine[0]?.id ?? '') };
  const set = (change: Partial<Entry>) => keep({ ...entry, ...change });
  const filing = useActing(disputeContracts.fileDispute);
  const send = () =>
    filing.mutate(
      {
        body: {
          ...entry,
          filedOn: entry.filedOn as Day,
          ...{
            priorId: prior ?? null,
            subject: about ? { kind: 'application', id: about } : { kind: 'other', id: null },
          },
        },
      },
      {
        onSuccess: ({ id }) => {
          give();
          void navigate({ to: '/disputes/$id', params: { id } });
        },
      },
    );
  const isSuit = entry.procedure === 'litigation';
  return (
    <PageFrame title="登记复议、诉讼案件">
      <section className="panel stack" aria-label="案件">
        <p className="quiet">
          {about
            ? '因一件申请的答复提起，登记后互相可以点到。'
            : '因公开申请以外的事项提起。因申请提起的，请从那件申请的页面登记。'}
        </p>
        <div className="fields">
          {mine.length > 1 && (
            <Field label="机关" required>
              <Select
                value={entry.bodyId}
                onChange={(bodyId) => set({ bodyId })}
                options={mine.map(({ id, name }) => ({ value: id, label: name }))}
              />
            </Field>
          )}
          <Field label="程序" required name="procedure" problem={filing.error}>
            <Select
              value={entry.procedure}
              disabled={prior !== undefined}
              onChange={(procedure) => set({ procedure, afterReconsideration: false, coDefendant: false })}
              options={choicesOf(disputeProcedures)}
            />
          </Field>
          <Field label={isSuit ? '人民法院' : '复议机关'} required name="forum" problem={filing.error}>
            <Input
              value={entry.forum}
              maxLength={100}
              onChange={(event) => set({ forum: event.target.value })}
            />
          </Field>
          <Field label="案号" name="caseNumber" problem={filing.error}>
            <Input
              value={entry.caseNumber}
              maxLength={100}
              onChange={(event) => set({ caseNumber: event.target.value })}
            />
          </Field>
          <Field label={isSuit ? '起诉日期' : '申请日期'} required name="filedOn" problem={filing.error}>
            <DateInput value={entry.filedOn} onDay={(filedOn) => set({ filedOn })} />
          </Field>
        </div>
        {isSuit && (
          <>
            <Checkbox
              checked={entry.afterReconsideration}
              disabled={prior !== undefined}
              onChange={(event) => set({ afterReconsideration: event.target.checked })}
            >
              复议后起诉（经过行政复议，或者复议期限届满后起诉）
            </Checkbox>
            <Checkbox
              checked={entry.coDefendant}
              onChange={(event) => set({ coDefendant: event.target.checked })}
            >
              本机关只作为复议机关、共同被告（由作出原行为的机关统计）
            </Checkbox>
          </>
        )}
        <ProblemNotice problem={filing.error} />
        <div>
          <Button type="primary" loading={filing.isPending} onClick={send}>
            登记案件
          </Button>
        </div>
      </section>
    </PageFrame>
  );
}

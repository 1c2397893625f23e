import { Button } from 'antd';
import { useState } from 'react';
import { normativeActions, normativeContracts, normativeStates } from '../../../src/publishing/contract.ts';
import { useActing } from '../asking/use-acting.ts';
import { useReading } from '../asking/use-reading.ts';
import { ActDialog } from '../controls/act-dialog.tsx';
import { chineseDay } from '../controls/chinese-time.ts';
import { ProblemNotice } from '../controls/problem-notice.tsx';
import type { PublicationFile } from '../editor/draft.ts';
import { useMay } from '../shell/use-may.ts';
import { type DocumentStep, stepsFrom } from './document-steps.ts';

/** A policy as a normative document: registered once, then through its life (规范性文件管理). */
export function DocumentPanel({ file }: { readonly file: PublicationFile }) {
  const { data: documents } = useReading(normativeContracts.listDocuments, { query: { body: file.bodyId } });
  const registering = useActing(normativeContracts.registerDocument);
  const [open, setOpen] = useState<DocumentStep | null>(null);
  const may = useMay();
  const document = documents?.find(({ id }) => id === file.id);
  const mayDo = (act: keyof typeof normativeActions) => may(normativeActions[act].permission, file.bodyId);
  if (!documents || (!document && !mayDo('register'))) return null;
  return (
    <section className="panel stack" aria-labelledby="normative">
      <h2 id="normative">规范性文件</h2>
      {document ? (
        <>
          <p>
            {normativeStates[document.state]}
            {document.number && `，${document.number}`}
            {document.effectiveOn && `，${chineseDay(document.effectiveOn)}起施行`}
            {document.validUntil && `，有效期至${chineseDay(document.validUntil)}`}
          </p>
          <div className="page-acts">
            {stepsFrom(document.state, file.bodyId)
              .filter(({ kind }) => mayDo(kind))
              .map((step) => (
                <Button key={step.label} size="small" onClick={() => setOpen(step)}>
                  {step.label}
                </Button>
              ))}
          </div>
        </>
      ) : (
        <>
          <p className="quiet">属于行政规范性文件的，登记后跟踪文号、施行、有效期和清理。</p>
          <Button
            size="small"
            loading={registering.isPending}
            onClick={() => registering.mutate({ params: { id: file.id } })}
          >
            登记为规范性文件
          </Button>
          <ProblemNotice problem={registering.error} />
        </>
      )}
      {open && (
        <ActDialog
          title={open.label}
          contract={normativeContracts.changeDocument}
          params={{ id: file.id }}
          asked={open.asked}
          shape={open.shape}
          close={() => setOpen(null)}
        />
      )}
    </section>
  );
}

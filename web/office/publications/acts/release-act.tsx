import { Button, Input } from 'antd';
import { useState } from 'react';
import { publishingContracts } from '../../../../src/publishing/contract.ts';
import { useActing } from '../../asking/use-acting.ts';
import { Field } from '../../controls/field.tsx';
import { ProblemNotice } from '../../controls/problem-notice.tsx';
import type { PublicationFile } from '../../editor/draft.ts';

/** Releases now or at a set time; of what is public already it asks what was corrected. */
export function ReleaseAct({ file }: { readonly file: PublicationFile }) {
  const [at, setAt] = useState('');
  const [correction, setCorrection] = useState('');
  const releasing = useActing(publishingContracts.releasePublication);
  const release = (instant: string | null) =>
    releasing.mutate({
      params: { id: file.id },
      body: {
        version: file.version,
        at: instant,
        ...(correction.trim() ? { correction: correction.trim() } : {}),
      },
    });
  return (
    <div className="stack">
      {file.releasedRevision && (
        <Field
          label="更正说明"
          required
          name="correction"
          problem={releasing.error}
          hint="公众会在页面上看到。"
        >
          <Input.TextArea
            rows={2}
            maxLength={1000}
            value={correction}
            onChange={(event) => setCorrection(event.target.value)}
          />
        </Field>
      )}
      <Button type="primary" block loading={releasing.isPending} onClick={() => release(null)}>
        {file.state === 'scheduled' ? '不等定时，立即发布' : '立即发布'}
      </Button>
      <Field label="定时发布" name="at" problem={releasing.error} hint="北京时间">
        <Input type="datetime-local" value={at} onChange={(event) => setAt(event.target.value)} />
      </Field>
      <Button
        block
        disabled={at === ''}
        loading={releasing.isPending}
        onClick={() => release(new Date(`${at}:00+08:00`).toISOString())}
      >
        {file.state === 'scheduled' ? '改定发布时间' : '到时自动发布'}
      </Button>
      <ProblemNotice problem={releasing.error} />
    </div>
  );
}

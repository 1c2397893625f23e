import { Button, Modal } from 'antd';
import { useState } from 'react';
import { bodiesContracts } from '../../../src/bodies/contract.ts';
import { useActing } from '../asking/use-acting.ts';
import { todayInChina } from '../controls/chinese-time.ts';
import { DateInput } from '../controls/date-input.tsx';
import { Field } from '../controls/field.tsx';
import { ProblemNotice } from '../controls/problem-notice.tsx';
import type { BodyRecord } from './body-record.ts';

/** Ends a post, and with the last post the roles that rest on it. */
export function PostEnding({ post }: { readonly post: BodyRecord['posts'][number] }) {
  const [open, setOpen] = useState(false);
  const [on, setOn] = useState(() => todayInChina(new Date()));
  const ending = useActing(bodiesContracts.endPost);
  return (
    <>
      <Button
        size="small"
        aria-label={`终止任职：${post.personName}，${post.title}`}
        onClick={() => setOpen(true)}
      >
        终止任职
      </Button>
      <Modal
        open={open}
        title={`终止${post.personName}的“${post.title}”`}
        okText="终止"
        okButtonProps={{ danger: true }}
        confirmLoading={ending.isPending}
        onOk={() => ending.mutate({ body: { postId: post.id, on } }, { onSuccess: () => setOpen(false) })}
        onCancel={() => setOpen(false)}
      >
        <div className="stack">
          <p>在本机关没有其他职务的，授予的职责同时终止。</p>
          <Field label="自哪一天起" required name="on" problem={ending.error}>
            <DateInput value={on} onDay={setOn} />
          </Field>
          <ProblemNotice problem={ending.error} />
        </div>
      </Modal>
    </>
  );
}

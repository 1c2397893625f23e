import { Input, Modal } from 'antd';
import { useState } from 'react';
import { accountContracts } from '../../../src/platform/contract.ts';
import { useActing } from '../asking/use-acting.ts';
import { Field } from '../controls/field.tsx';
import { PersonChoice } from '../controls/person-choice.tsx';
import { ProblemNotice } from '../controls/problem-notice.tsx';
import type { Handed } from './handed-password.tsx';

/** Opens an account for somebody who holds a post. */
export function NewAccount({
  close,
  opened,
}: {
  readonly close: () => void;
  readonly opened: (handed: Handed) => void;
}) {
  const [person, setPerson] = useState<{ readonly id: string; readonly name: string }>();
  const [username, setUsername] = useState('');
  const creating = useActing(accountContracts.create);
  const create = () =>
    person &&
    creating.mutate(
      { body: { personId: person.id, username: username.trim(), name: person.name } },
      { onSuccess: ({ temporaryPassword }) => opened({ name: person.name, password: temporaryPassword }) },
    );
  return (
    <Modal
      open
      title="开通账户"
      okText="开通"
      onOk={create}
      okButtonProps={{ disabled: !person || username.trim() === '' }}
      confirmLoading={creating.isPending}
      onCancel={close}
    >
      <div className="stack">
        <Field label="人员" required hint="没有登记的人员，请先在“机关与人员”里登记。">
          <PersonChoice
            value={person?.id ?? ''}
            onChoose={(id, name) => setPerson(id ? { id, name } : undefined)}
          />
        </Field>
        <Field
          label="用户名"
          required
          name="username"
          problem={creating.error}
          hint="2 至 40 个字母、汉字或数字。"
        >
          <Input value={username} maxLength={80} onChange={(event) => setUsername(event.target.value)} />
        </Field>
        <ProblemNotice problem={creating.error} />
      </div>
    </Modal>
  );
}

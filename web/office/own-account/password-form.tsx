import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { accountContracts } from '../../../src/platform/contract.ts';
import { useActing } from '../asking/use-acting.ts';
import { Field } from '../controls/field.tsx';
import { ProblemNotice } from '../controls/problem-notice.tsx';

/** Changes one's own password; the new one is typed twice. */
export function PasswordForm({ done }: { readonly done: () => void }) {
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const [differ, setDiffer] = useState(false);
  const changing = useActing(accountContracts.changePassword);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setDiffer(next !== again);
    if (next === again && !changing.isPending)
      changing.mutate(
        { body: { current, next } },
        {
          onSuccess: () => {
            for (const set of [setCurrent, setNext, setAgain]) set('');
            done();
          },
        },
      );
  };
  return (
    <form className="stack" onSubmit={submit}>
      <Field label="当前密码" name="current" problem={changing.error}>
        <Input.Password
          autoComplete="current-password"
          required
          value={current}
          onChange={(event) => setCurrent(event.target.value)}
        />
      </Field>
      <Field
        label="新密码"
        name="password"
        problem={changing.error}
        hint="至少 10 位，含大小写字母、数字、符号中的三类，不能是最近用过的。"
      >
        <Input.Password
          autoComplete="new-password"
          required
          value={next}
          onChange={(event) => setNext(event.target.value)}
        />
      </Field>
      <Field label="再输入一次新密码">
        <Input.Password
          autoComplete="new-password"
          required
          value={again}
          onChange={(event) => setAgain(event.target.value)}
        />
      </Field>
      {differ && (
        <p className="wrong" role="alert">
          两次输入的新密码不同，请重新输入。
        </p>
      )}
      <ProblemNotice problem={changing.error} />
      <div>
        <Button type="primary" htmlType="submit" loading={changing.isPending}>
          修改密码
        </Button>
      </div>
    </form>
  );
}

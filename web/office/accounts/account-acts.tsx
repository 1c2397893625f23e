import { Button, Popconfirm } from 'antd';
import { accountContracts } from '../../../src/platform/contract.ts';
import { useActing } from '../asking/use-acting.ts';
import { ProblemNotice } from '../controls/problem-notice.tsx';
import type { Handed } from './handed-password.tsx';

type Account = {
  readonly id: string;
  readonly name: string;
  readonly disabled: boolean;
  readonly secondFactor: boolean;
};

/** What administrators do with one account. */
export function AccountActs({
  account: { id, name, disabled, secondFactor },
  handOver,
}: {
  readonly account: Account;
  readonly handOver: (handed: Handed) => void;
}) {
  const resetting = useActing(accountContracts.resetPassword);
  const disabling = useActing(accountContracts.disable);
  const reset = (alsoFactor: boolean) =>
    resetting.mutate(
      { params: { id }, body: { secondFactor: alsoFactor } },
      { onSuccess: ({ temporaryPassword }) => handOver({ name, password: temporaryPassword }) },
    );
  return (
    <>
      <div className="page-acts">
        <Popconfirm
          title={`重置${name}的密码？`}
          description="原密码立即失效，本人须用临时密码登录后再改。"
          okText="重置"
          onConfirm={() => reset(false)}
        >
          <Button size="small" aria-label={`重置密码：${name}`}>
            重置密码
          </Button>
        </Popconfirm>
        {secondFactor && (
          <Popconfirm
            title={`清除${name}的动态验证码并重置密码？`}
            description="只在本人更换手机又没有恢复码时使用，请先核实本人身份。"
            okText="清除"
            onConfirm={() => reset(true)}
          >
            <Button size="small" aria-label={`清除验证码：${name}`}>
              清除验证码
            </Button>
          </Popconfirm>
        )}
        <Popconfirm
          title={disabled ? `启用${name}的账户？` : `停用${name}的账户？`}
          description={disabled ? '启用后可以登录。' : '停用后立即退出，不能登录；办过的记录保留。'}
          okText={disabled ? '启用' : '停用'}
          onConfirm={() => disabling.mutate({ params: { id }, body: { disabled: !disabled } })}
        >
          <Button size="small" danger={!disabled} aria-label={`${disabled ? '启用' : '停用'}：${name}`}>
            {disabled ? '启用' : '停用'}
          </Button>
        </Popconfirm>
      </div>
      <ProblemNotice problem={resetting.error ?? disabling.error} />
    </>
  );
}

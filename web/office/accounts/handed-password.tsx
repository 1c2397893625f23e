import { Alert, Button, Modal } from 'antd';

/** A temporary password on its way to its owner. */
export interface Handed {
  readonly name: string;
  readonly password: string | null;
}

/** Shows a temporary password once, to whoever tells its owner. */
export function HandedPassword({
  handed,
  done,
}: {
  readonly handed: Handed | null;
  readonly done: () => void;
}) {
  return (
    <Modal
      open={handed !== null}
      title="临时密码"
      onCancel={done}
      footer={<Button onClick={done}>已经转告本人</Button>}
    >
      {handed && (
        <div className="stack">
          <p>
            {handed.name}的临时密码：<code className="secret">{handed.password ?? '（沿用原密码）'}</code>
          </p>
          <Alert type="warning" showIcon title="只显示这一回。请当面或电话告诉本人，首次登录须改密码。" />
        </div>
      )}
    </Modal>
  );
}

import { Button, Modal } from 'antd';
import { useState } from 'react';
import { bodiesContracts } from '../../../src/bodies/contract.ts';
import { useActing } from '../asking/use-acting.ts';
import { FactList } from '../controls/fact-list.tsx';
import { ProblemNotice } from '../controls/problem-notice.tsx';

/** Shows how to reach somebody; looking is put on record, so it is asked for first. */
export function PersonContact({ personId, name }: { readonly personId: string; readonly name: string }) {
  const [open, setOpen] = useState(false);
  const reading = useActing(bodiesContracts.readPersonContact);
  const show = () => {
    setOpen(true);
    reading.mutate({ body: { personId } });
  };
  return (
    <>
      <Button size="small" aria-label={`联系方式：${name}`} onClick={show}>
        联系方式
      </Button>
      <Modal
        open={open}
        title={`${name}的联系方式`}
        onCancel={() => setOpen(false)}
        footer={<Button onClick={() => setOpen(false)}>关闭</Button>}
      >
        <p className="quiet">个人联系方式属于个人信息，这次查看已留痕。</p>
        {reading.data && (
          <FactList
            facts={[
              ['电话', reading.data.phone ?? '未登记'],
              ['电子邮箱', reading.data.email ?? '未登记'],
            ]}
          />
        )}
        <ProblemNotice problem={reading.error} />
      </Modal>
    </>
  );
}

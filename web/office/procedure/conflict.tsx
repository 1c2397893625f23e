import { Alert, Button } from 'antd';
import { chineseDay } from '../controls/chinese-time.ts';

/** An act as it stands in the record. */
export interface Recorded {
  readonly label: string;
  readonly on: string;
  readonly by: string;
}

/** Somebody was quicker: what they did, and that nothing filled in here is lost. */
export function Conflict({
  since,
  goOn,
}: {
  readonly since: readonly Recorded[];
  readonly goOn: () => void;
}) {
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      title="您打开之后，别人办理过这件。您填写的内容都还在。"
      description={
        <>
          <ul>
            {since.map(({ label, on, by }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: records are only ever added at the end
              <li key={index}>
                {by}：{label}（{chineseDay(on)}）
              </li>
            ))}
          </ul>
          <Button onClick={goOn}>已核对，按最新情况办理</Button>
        </>
      }
    />
  );
}

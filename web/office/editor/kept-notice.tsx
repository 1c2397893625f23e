import { Alert } from 'antd';
import { chineseMoment } from '../controls/chinese-time.ts';
import type { Writing } from './use-draft.ts';

/** Says what this browser keeps of a draft, and what it could not keep. */
export function KeptNotice({ writing: { restoredFrom, unsaved, kept } }: { readonly writing: Writing }) {
  return (
    <div role="status" className="stack">
      {!kept && <Alert type="warning" showIcon title="浏览器存不下这份草稿，刷新会丢失。请尽快保存。" />}
      {unsaved && restoredFrom && (
        <Alert
          type="info"
          showIcon
          title={`已恢复 ${chineseMoment(restoredFrom)} 留在本浏览器、还没有保存的内容。`}
        />
      )}
      {unsaved && kept && !restoredFrom && <small>有未保存的改动，已暂存在本浏览器。</small>}
    </div>
  );
}

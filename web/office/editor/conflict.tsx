import { Alert, Button } from 'antd';
import { TextComparison } from '../review/text-comparison.tsx';
import { type Draft, draftOf, type PublicationFile } from './draft.ts';

/** Two people changed the same text: shows both side by side and lets the writer decide. Nothing is lost before. */
export function Conflict({
  mine,
  file,
  keepMine,
  takeTheirs,
}: {
  readonly mine: Draft;
  readonly file: PublicationFile;
  readonly keepMine: () => void;
  readonly takeTheirs: () => void;
}) {
  const theirs = draftOf(file);
  const { authorName } = file.revisions.find(({ id }) => id === file.workingRevision)!;
  return (
    <section className="panel stack" aria-label="内容冲突">
      <Alert
        type="warning"
        showIcon
        role="alert"
        title={`您打开之后，${authorName}已保存过这条信息。请对照后决定。`}
        description="左边是现在保存着的内容，右边是您的内容；也可以在下面继续修改您的内容，再保存。"
      />
      <TextComparison before={theirs} after={mine} names={['现在保存着的', '您的']} />
      <div className="page-acts">
        <Button type="primary" onClick={keepMine}>
          以我的内容保存为新的一稿
        </Button>
        <Button onClick={takeTheirs}>放弃我的，用现在保存着的</Button>
      </div>
    </section>
  );
}

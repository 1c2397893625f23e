import { Alert, Button } from 'antd';
import { useState } from 'react';
import { csvText } from '../../../src/platform/contract.ts';
import { importFields, type RawItem, readImportFile } from '../../../src/publishing/contract.ts';
import { FileButton } from '../controls/file-button.tsx';
import { PageFrame } from '../controls/page-frame.tsx';
import { useMyPlace } from '../shell/my-place.ts';
import { downloadText } from './download-text.ts';
import { RunningImport } from './running-import.tsx';

interface ReadFile {
  readonly name: string;
  readonly entries: readonly RawItem[];
}

/** Takes over what was public before, from a file of an older system (批量导入). */
export default function ImportPage() {
  const { holds, known } = useMyPlace();
  const [file, setFile] = useState<ReadFile | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const read = async (chosen: File) => {
    const outcome = readImportFile(chosen.name, new Uint8Array(await chosen.arrayBuffer()));
    setProblem(outcome.ok ? null : outcome.refusal.sentence);
    setFile(outcome.ok ? { name: chosen.name, entries: outcome.value } : null);
  };
  if (known && !holds('final-approver') && !holds('county-supervisor'))
    return (
      <PageFrame title="批量导入">
        <p>
          导入的信息不经三审直接公开，需要“终审”或者“县政务公开股”的职责。如需导入，请联系系统管理人员授权。
        </p>
      </PageFrame>
    );
  return (
    <PageFrame title="批量导入">
      <section className="panel stack" aria-labelledby="source">
        <h2 id="source">选择文件</h2>
        <p>
          导入以前在别的网站或者系统公开过的信息。每一条都要清理格式、做发布前筛查，合格的立即公开，不再经过三审；不合格的不导入，逐条说明原因。
        </p>
        <p className="quiet">
          CSV 或 JSON 的字段名：{headings.join('、')}。网页请打成 ZIP
          压缩包，文件夹为“机关/栏目/网页.html”。同一来源再次导入，不会重复。
        </p>
        <div className="page-acts">
          <FileButton
            type={file ? 'default' : 'primary'}
            name="选择要导入的文件"
            accept=".csv,.json,.jsonl,.ndjson,.zip"
            chosen={([chosen]) => void read(chosen!)}
          >
            {file ? '换一个文件' : '选择文件'}
          </FileButton>
          <Button onClick={() => downloadText('批量导入样表.csv', csvText([headings]))}>下载样表</Button>
        </div>
        {problem && <Alert type="error" showIcon role="alert" title={problem} />}
      </section>
      {file && <RunningImport key={`${file.name}${file.entries.length}`} {...file} />}
    </PageFrame>
  );
}

const headings = Object.values(importFields).map(([first]) => first);

import { type ReactNode, useState } from 'react';
import { applicationContracts } from '../../../../src/applications/contract.ts';
import { useReading } from '../../asking/use-reading.ts';
import { chineseMoment } from '../../controls/chinese-time.ts';
import { Loaded } from '../../controls/loaded.tsx';

/** The case file as one PDF or as a package, whether it is whole, and who read what. */
export function CaseFile({ id }: { readonly id: string }) {
  const address = (format: 'pdf' | 'zip') =>
    applicationContracts.downloadCaseFile.path.replace(':id', id).replace(':format', format);
  return (
    <section className="panel stack" aria-labelledby="case-file">
      <h2 id="case-file">卷宗</h2>
      <div className="page-acts">
        <a href={address('pdf')} target="_blank" rel="noopener">
          打开卷宗 PDF
        </a>
        <a href={address('zip')} download>
          下载卷宗文件包
        </a>
      </div>
      <Unfolding title="核验卷宗是否完整">{() => <Verified id={id} />}</Unfolding>
      <Unfolding title="查阅登记">{() => <Readings id={id} />}</Unfolding>
    </section>
  );
}

/** Read only when somebody opens it. */
function Unfolding({ title, children }: { readonly title: string; readonly children: () => ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      {isOpen && children()}
    </details>
  );
}

function Verified({ id }: { readonly id: string }) {
  const verified = useReading(applicationContracts.verifyCaseFile, { params: { id } });
  return (
    <Loaded reading={verified}>
      {({ lines, problems, unfiled }) =>
        problems.length > 0 ? (
          <ul className="wrong">
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        ) : (
          <p className="quiet">
            卷内 {lines} 件，前后相连，没有缺失或者改动。{unfiled > 0 && `另有 ${unfiled} 件尚未入卷。`}
          </p>
        )
      }
    </Loaded>
  );
}

function Readings({ id }: { readonly id: string }) {
  const readings = useReading(applicationContracts.listReadings, { params: { id } });
  return (
    <Loaded reading={readings}>
      {(found) =>
        found.length === 0 ? (
          <p className="quiet">还没有人查阅。</p>
        ) : (
          <ul className="revisions">
            {found.map(({ at, who, what, reason }) => (
              <li key={`${at}${what}`}>
                {what}
                <small>
                  {who}，{chineseMoment(at)}
                  {reason && `，${reason}`}
                </small>
              </li>
            ))}
          </ul>
        )
      }
    </Loaded>
  );
}

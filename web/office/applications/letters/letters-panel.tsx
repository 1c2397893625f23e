import { Button } from 'antd';
import { useState } from 'react';
import { applicationContracts } from '../../../../src/applications/contract.ts';
import { useReading } from '../../asking/use-reading.ts';
import { chineseDay } from '../../controls/chinese-time.ts';
import { useMyPlace } from '../../shell/my-place.ts';
import type { ApplicationFile } from '../file/application.ts';
import { LetterDeliveries } from './letter-deliveries.tsx';
import { LetterDialog } from './letter-dialog.tsx';
import { letterTitle } from './letter-title.ts';
import { ReissueCode } from './reissue-code.tsx';

/** The letters of an application, each as PDF and as Word document; new ones are made from here. */
export function LettersPanel({ file }: { readonly file: ApplicationFile }) {
  const { holds } = useMyPlace();
  const openKey = `gongkai.open-letter.${file.id}`;
  const [making, setMaking] = useState(() => sessionStorage.getItem(openKey) !== null);
  const open = (isOpen: boolean) => {
    if (isOpen) sessionStorage.setItem(openKey, 'yes');
    else sessionStorage.removeItem(openKey);
    setMaking(isOpen);
  };
  const { data: deliveries = [] } = useReading(
    applicationContracts.listDeliveries,
    { params: { id: file.id } },
    { when: file.letters.length > 0 },
  );
  const address = (letter: string, format: 'pdf' | 'docx') =>
    applicationContracts.downloadLetter.path
      .replace(':id', file.id)
      .replace(':letter', letter)
      .replace(':format', format);
  return (
    <section className="panel stack" aria-labelledby="letters">
      <h2 id="letters">文书</h2>
      {file.letters.length === 0 && <p className="quiet">还没有制发文书。</p>}
      <ul className="attachments letters">
        {file.letters.map(({ id, kind, number, dated }) => (
          <li key={id}>
            {letterTitle(kind)}
            <small>
              {number}，{chineseDay(dated)}
            </small>
            <span className="page-acts">
              <a href={address(id, 'pdf')} target="_blank" rel="noopener" aria-label={`打开 PDF：${number}`}>
                打开 PDF
              </a>
              <a href={address(id, 'docx')} download aria-label={`下载 Word：${number}`}>
                下载 Word
              </a>
            </span>
            <LetterDeliveries
              applicationId={file.id}
              letter={{ id, kind, number }}
              deliveries={deliveries.filter(({ letterId }) => letterId === id)}
            />
          </li>
        ))}
      </ul>
      <div className="page-acts">
        <Button onClick={() => open(true)}>制发文书</Button>
        {holds('clerk', file.bodyId) && <ReissueCode applicationId={file.id} />}
      </div>
      {making && <LetterDialog file={file} close={() => open(false)} />}
    </section>
  );
}

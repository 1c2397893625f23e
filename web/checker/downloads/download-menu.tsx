import { useRef, useState } from 'react';
import { Button } from '../../design/button.tsx';
import type { DownloadSource } from './formats.ts';
import { downloadFormats } from './formats.ts';
import { fileName, saveFile } from './save-file.ts';

/** The menu of formats to save in (下载). */
export function DownloadMenu({ source, onSaved }: { source: DownloadSource; onSaved: () => void }) {
  const menu = useRef<HTMLDetailsElement>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const close = () => {
    if (menu.current) menu.current.open = false;
  };
  return (
    <details
      className="menu"
      ref={menu}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        close();
        menu.current?.querySelector('summary')?.focus();
      }}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) close();
      }}
    >
      <summary className="button">下载</summary>
      <div className="menu-items">
        {downloadFormats.map((format) => (
          <Button
            key={format.name}
            look={['plain']}
            onClick={async () => {
              try {
                const { writers } = await import('./writers.ts');
                const content = await writers[format.name](source);
                saveFile(`${fileName(source.heading)}${format.suffix}`, format.type, content);
                if (format.name !== 'findings') onSaved();
                setFailed(null);
                close();
              } catch {
                setFailed(`未能生成${format.label}，请改用其他格式。`);
              }
            }}
          >
            {format.label}
          </Button>
        ))}
        {failed && <p role="alert">{failed}</p>}
      </div>
    </details>
  );
}

import { mediaFigure, withMedia } from '../../../src/publishing/contract.ts';
import type { PublicationFile } from './draft.ts';
import './official-text.css';

/** The text of a publication with its pictures, recordings and films where they stand, as the public will see it. */
export function PlacedText({
  html,
  attachments,
}: {
  readonly html: string;
  readonly attachments: PublicationFile['attachments'];
}) {
  const shown = withMedia(html, (file) => {
    const media = attachments.find((one) => one.file === file);
    if (!media) return '<p class="quiet">（这里的图片不在最新的一稿中）</p>';
    const words = media.alternative === '' ? '<p class="wrong">还没有文字说明</p>' : '';
    return mediaFigure(media, `/api/attachments/${media.id}`) + words;
  });
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the server cleaned it before it was stored
  return <div className="official" dangerouslySetInnerHTML={{ __html: shown }} />;
}

import type { LetterPreview } from './letter-wish.ts';
import '../../editor/official-text.css';
import './letters.css';

/** The letter as it will read; its number is given when it is made. */
export function LetterSheet({ letter, missing }: Pick<LetterPreview, 'letter' | 'missing'>) {
  return (
    <section className="letter-sheet" aria-label="预览">
      {missing && (
        <p className="quiet" role="status">
          {missing}
        </p>
      )}
      {letter && (
        <div className="official">
          <h3>{letter.title}</h3>
          <p className="align-right quiet">文号在制发时自动编制</p>
          {letter.addressee && <p>{letter.addressee}</p>}
          {letter.paragraphs.map((paragraph) => (
            <p key={paragraph} className="indented">
              {paragraph}
            </p>
          ))}
          <p className="align-right">{letter.organ}</p>
          <p className="align-right">{letter.date}</p>
        </div>
      )}
    </section>
  );
}

/** Covers the page while a file is held over it, and says to the one who holds the mouse what dropping it will do. */
export function DropCover({ besides }: { besides: boolean }) {
  return (
    <div className="drop-cover" aria-hidden="true">
      <p data-drop="report">松开鼠标，检查这份年报</p>
      {besides && <p data-drop="previous">在这里松开，作为上年年报放在旁边</p>}
    </div>
  );
}

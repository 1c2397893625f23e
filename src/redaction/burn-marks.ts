import { type CanvasLibrary, type Surface, scale } from './canvas.ts';
import { covered, pastStrokes, pixelsOf } from './ink.ts';
import type { Mark } from './mark.ts';
import type { SourcePage } from './source-page.ts';
import { type WithheldPage, withhold, withholdReached } from './withhold.ts';

/** A page after its marks, with its new picture. */
export interface BurntPage extends WithheldPage {
  readonly width: number;
  readonly height: number;
  readonly picture: Uint8Array;
}

/** How far a mark on text may be moved outwards past a stroke, in parts of its height. */
const reach = 0.5;

/** Withholds what the marks of one page cover, from its text and from its picture. */
export async function burnMarks(
  page: SourcePage,
  marks: readonly Mark[],
  { surface, loadImage }: CanvasLibrary,
): Promise<BurntPage> {
  const drawn = surface(Math.ceil(page.width * scale), Math.ceil(page.height * scale));
  drawn.context.drawImage(await loadImage(Buffer.from(page.picture)), 0, 0);
  const pixels = pixelsOf(drawn);
  const first = withhold(page, marks);
  // Places of characters are reckoned; the picture tells where a character really ends.
  const widened = first.marks.map((mark) =>
    mark.characters > 0
      ? { ...mark, box: pastStrokes(pixels, mark.box, Math.min(mark.box[3], tallestLine) * reach) }
      : mark,
  );
  const withheld = withholdReached(page, widened);
  for (const { box } of withheld.marks) blacken(drawn, covered(pixels, box));
  const { width, height } = page;
  return { ...withheld, width, height, picture: await drawn.canvas.encode('png') };
}

/** Points; a mark over several lines is not moved farther than one over a single line. */
const tallestLine = 24;

function blacken({ context }: Surface, area: ReturnType<typeof covered>): void {
  if (!area) return;
  context.globalAlpha = 1;
  context.fillStyle = '#000';
  context.fillRect(area.left, area.top, area.right - area.left, area.bottom - area.top);
}

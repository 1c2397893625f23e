import { Extension } from '@tiptap/react';

const sides = ['center', 'right', 'justify'];

/** The alignment of an element however it is written: as a style, an old attribute or a class of ours. */
function sideOf(element: HTMLElement): string | null {
  const written = (element.style.textAlign || element.getAttribute('align') || '').toLowerCase();
  return sides.find((side) => side === written || element.classList.contains(`align-${side}`)) ?? null;
}

/** Alignment as the portal shows it: a class, for no style passes the server. */
export const Alignment = Extension.create({
  name: 'alignment',
  addGlobalAttributes() {
    return [
      {
        types: ['paragraph', 'heading', 'tableCell', 'tableHeader'],
        attributes: {
          side: {
            default: null,
            parseHTML: sideOf,
            renderHTML: ({ side }) => (side ? { class: `align-${side}` } : {}),
          },
        },
      },
    ];
  },
});

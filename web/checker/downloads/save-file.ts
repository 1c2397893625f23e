/** Hands bytes to the browser's own download; the address is only valid in this page. */
export function saveFile(name: string, type: string, content: Uint8Array | string): void {
  const address = URL.createObjectURL(new Blob([content as BlobPart], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has read the address by the time a minute is over.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** A file name without characters that file systems refuse. */
export function fileName(text: string): string {
  return text.replace(/[\\/:*?"<>|\s]+/g, '') || '年报';
}

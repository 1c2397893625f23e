/** Says that a file is being read. It always stands on the page, so that a screen reader hears it change. */
export function BusyNotice({ busy }: { busy: boolean }) {
  return (
    <p className="busy-notice" role="status">
      {busy && '正在读取……'}
    </p>
  );
}

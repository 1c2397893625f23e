import { useOfflineState } from './offline-state.ts';

const sentences = {
  unavailable: '文件只在本机处理，不上传。',
  preparing: '文件只在本机处理，不上传。正在准备离线使用……',
  ready: '文件只在本机处理，不上传。本页已可离线使用。',
} as const;

/** Says that nothing leaves this computer, and whether the page works without a network. */
export function OfflineNotice() {
  const state = useOfflineState();
  return (
    <p className="offline-notice" data-offline={state}>
      {sentences[state]}
    </p>
  );
}

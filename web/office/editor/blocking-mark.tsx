/** Whether what screening found must be dealt with before release, or is only pointed out. */
export function BlockingMark({ blocking }: { readonly blocking: boolean }) {
  return (
    <span className="state" data-state={blocking ? 'missing' : 'draft'}>
      {blocking ? '必须处理' : '仅提示'}
    </span>
  );
}

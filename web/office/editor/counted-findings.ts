/** How many findings there are, those that stand in the way of release first, as the server counts them. */
export function countedFindings(findings: readonly { readonly blocking: boolean }[]): string {
  const blocking = findings.filter((one) => one.blocking).length;
  const others = findings.length - blocking;
  return [
    blocking > 0 && `${blocking} 处必须处理，否则不能提交审核。`,
    others > 0 && `${others} 处仅提示，请核对。`,
  ]
    .filter(Boolean)
    .join('');
}

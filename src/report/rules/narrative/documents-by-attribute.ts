/**
 * 印发公文35件，其中主动公开26件、依申请公开8件、不予公开1件: every document bears 主动公开, 依申请公开 or 不予公开 as its
 * attribute (公开属性); such counts are of documents, not of applications.
 */
const proactive = /主动公开[^，。；\d]{0,10}\d/;
const otherAttribute = /(?:依申请公开|不予公开)[^，。；\d]{0,10}\d/;
const ofDocuments = /公开属性|属性(?:审查|审核|认定|标注)|公文|文件|发文|制文|拟制|起草/;

/** The text with the parts that count documents by attribute left blank; every sign keeps its place. */
export function withoutAttributes(text: string): string {
  if (!text.includes('主动公开') || !ofDocuments.test(text)) return text;
  return text.replace(/[^；。]+/g, (part) =>
    proactive.test(part) && otherAttribute.test(part) && ofDocuments.test(part)
      ? '＿'.repeat(part.length)
      : part,
  );
}

import { paragraphs, type Writing } from './writing.ts';

/** What a body makes public in one field of the standard catalogue, once a year (标准目录领域公开). */
export function fieldOf(body: string, field: string, year: number): Writing {
  const rows = [
    ['政策依据', '有关法律、法规、规章和规范性文件', '自文件形成之日起20个工作日内', '全社会'],
    ['办理指南', '条件、材料、程序、时限和办理地点', '有变化的，自变化之日起20个工作日内', '全社会'],
    ['过程信息', '公示名单所涉村组和数量，隐去个人信息', '公示期不少于7个工作日', '本区域群众'],
    ['结果信息', '办结数量、资金总额和投诉处理情况', '按季度', '全社会'],
  ];
  const heads = ['公开事项', '公开内容', '公开时限', '公开对象'];
  const cells = (tag: string, row: readonly string[]) =>
    `<tr>${row.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
  return {
    title: `${body}${field}领域公开事项和${year}年落实情况`,
    html: `${paragraphs(`${body}选用基层政务公开标准目录中的${field}领域，公开事项如下。`)}<table><thead>${cells('th', heads)}</thead><tbody>${rows
      .map((row) => cells('td', row))
      .join('')}</tbody></table>${paragraphs(
      `${year}年按目录逐项公开，公开渠道为本站本栏目、政务服务大厅公示栏和村（社区）公示栏。`,
      '对公开内容有意见的，可以拨打本机关公开的监督电话，或者在本站留言。',
    )}`,
    ...{ topic: field, genre: '其他', stage: '服务公开', keywords: [field, '标准目录'] },
  };
}

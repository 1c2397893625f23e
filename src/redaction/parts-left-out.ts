import { unzipSync } from 'fflate';

const ofWord = [
  [/^word\/media\//, '文档里的图片不随件提供；图片需要公开的，请把整份文档导出为 PDF 后上传。'],
  [/^word\/comments/, '文档里的批注不随件提供。'],
  [/^word\/(header|footer)\d*\.xml$/, '页眉、页脚不随件提供。'],
  [/^word\/(footnotes|endnotes)\.xml$/, '脚注、尾注不随件提供。'],
  [/^word\/(embeddings|charts|diagrams)\//, '文档里嵌入的文件、图表不随件提供。'],
] as const;

const ofExcel = [
  [/^xl\/(media|drawings|charts)\//, '表格里的图片、图表不随件提供；需要公开的，请导出为 PDF 后上传。'],
  [/^xl\/(comments|threadedComments)/, '表格里的批注不随件提供。'],
] as const;

const always = {
  docx: [
    '按文档显示的文字和表格重新排版，分页和字体与原件不同，繁体字按简体排印；隐藏文字、修订记录和文档属性不随件提供。请逐页核对。',
  ],
  xlsx: ['按表格显示的内容重新排版；隐藏的行、列、工作表和公式不随件提供。'],
};

/** What a Word or Excel document holds that is not passed on, in Chinese, for the clerk. */
export function partsLeftOut(bytes: Uint8Array, format: 'docx' | 'xlsx'): readonly string[] {
  const names: string[] = [];
  unzipSync(bytes, {
    filter: ({ name }) => {
      names.push(name);
      return false;
    },
  });
  const known = format === 'docx' ? ofWord : ofExcel;
  return [
    ...always[format],
    ...known.filter(([path]) => names.some((name) => path.test(name))).map(([, sentence]) => sentence),
  ];
}

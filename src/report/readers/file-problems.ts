/** Why a file cannot be read; each is the rule id of the diagnostic that refuses it. */
export type FileProblem = keyof typeof fileProblems;

const saveAgain = '请用 Word 或 WPS 打开该文件，另存为 DOCX 格式或导出为 PDF 后重新检查。';
const saveAgainOrFetch = '请重新下载或向提供单位索取原文件，确认能够正常打开后再检查。';

/** The general sentences of every reason for refusing a file. */
export const fileProblems = {
  'file-empty': {
    message: '文件中没有任何文字。',
    advice: '请确认选对了文件，并确认年度报告的正文已经保存在文件中。',
  },
  'file-too-large': {
    message: '文件超过允许的大小。',
    advice: '请删去文件中的大图片和无关附件，只保留年度报告正文和表格后重新检查。',
  },
  'file-unknown': {
    message: '无法识别文件的格式。',
    advice: '请提供 DOCX、PDF、HTML、XLSX、TXT 或 Markdown 格式的年度报告。',
  },
  'file-foreign': {
    message: '这不像政府信息公开工作年度报告：没有找到年报的标题、各部分的标题，也没有找到规定的表格。',
    advice:
      '请确认选对了文件；确是年度报告的，请把标题、各部分标题和表格一并保存在文件中，表格是图片的改为文字后重新检查。',
  },
  'file-damaged': { message: '文件已经损坏，无法完整读取。', advice: saveAgainOrFetch },
  'file-encrypted': {
    message: '文件设有打开密码，无法读取。',
    advice: '请在 Word、WPS 或 PDF 软件中取消密码保护，另存后重新检查。',
  },
  'file-legacy-office': {
    message: '文件是旧版 Office 格式（.doc、.xls 或 .ppt），无法读取。',
    advice: saveAgain,
  },
  'file-wps': {
    message: '文件是 WPS 专用格式（.wps 或 .et），无法读取。',
    advice: '请用 WPS 打开该文件，文字另存为 DOCX，表格另存为 XLSX，或者导出为 PDF 后重新检查。',
  },
  'file-scanned': {
    message: '文件中只有图片，没有可以读取的文字，可能是扫描件或截图。',
    advice: '请提供用于排版的原始电子文件；只有纸质件的，请先进行文字识别并人工核对，再保存为 DOCX。',
  },
  'file-bomb': {
    message: '文件展开后的内容过多或者嵌套过深，超过允许的范围。',
    advice: '请把年度报告的正文和表格复制到新建的文档中，另存后重新检查。',
  },
  'file-unreadable': {
    message: '读取文件时程序出错，没有读完。',
    advice: '请把文件另存为 DOCX 或 PDF 后重新检查；仍然出错的，请把文件交给维护人员。',
  },
  'file-timeout': {
    message: '读取文件的时间超过允许的范围。',
    advice: '请把年度报告的正文和表格复制到新建的文档中，另存后重新检查。',
  },
} as const satisfies Readonly<Record<string, { readonly message: string; readonly advice: string }>>;

import type { ForeignKind, ReadCap, XlsxFault } from '../entries/XlsxFault';
import { shortened } from './shortened';

/** Characters that are quoted of what a file holds. */
const QUOTED = 40;

const SAVE_AS = '请用 Excel 或 WPS 打开后另存为 .xlsx';
const SEND_AGAIN =
  '请重新下载或请填报单位重新发送；仍不行的，用 Excel 或 WPS 打开原件后另存为 .xlsx';

const FOREIGN: Readonly<Record<ForeignKind, string>> = {
  empty: `文件是空的（0 字节），应为 .xlsx 工作簿；请重新下载或请填报单位重新发送。`,
  text: `文件内容是纯文本（如 CSV），不是 .xlsx 工作簿，改扩展名没有用；${SAVE_AS}。`,
  html: `文件内容是网页，不是 .xlsx 工作簿，可能是下载时存下了登录页；请重新下载，或用 Excel、WPS 另存为 .xlsx。`,
  pdf: `文件是 PDF，不是 .xlsx 工作簿；请发送可填写的 .xlsx 原件。`,
  other: `文件不是 .xlsx 工作簿；${SAVE_AS}。`,
};

const NO_WORKBOOK = {
  word: `文件是 Word 文档，应为 .xlsx 工作簿；请发送 .xlsx 原件。`,
  slides: `文件是演示文稿，应为 .xlsx 工作簿；请发送 .xlsx 原件。`,
  openDocument: `文件是 OpenDocument 格式（如 .ods），应为 .xlsx 工作簿；${SAVE_AS}。`,
  other: `文件是压缩包，但里面没有工作簿；请发送 .xlsx 原件，不要把几个文件打成一个包。`,
} as const;

const NAME_OF = { sheet: '工作表', property: '文档属性', definedName: '名称' } as const;

const UNSUPPORTED = {
  compression: '压缩方式',
  multiDisk: '分卷压缩',
  encoding: '文字编码',
  binaryWorkbook: '二进制工作簿（.xlsb）',
} as const;

/** One or two Chinese sentences: what was found, what was expected, what to do. */
export function xlsxFaultMessage(fault: XlsxFault): string {
  switch (fault.code) {
    case 'notZip':
      return FOREIGN[fault.found];
    case 'oldFormat':
      return '文件是旧版表格格式（.xls 或 .et），应为 .xlsx；请用 Excel 或 WPS 另存为 .xlsx。';
    case 'encrypted':
      return '文件设有打开密码，读不到内容；请在 Excel 或 WPS 中取消打开密码后另存为 .xlsx。';
    case 'truncated':
      return `文件不完整，缺少结尾部分，可能没有下载或发送完；${SEND_AGAIN}。`;
    case 'badZip':
      return `文件的目录与内容对不上${at(fault.part)}，文件已损坏；${SEND_AGAIN}。`;
    case 'duplicatePart':
      return `文件内部「${fault.part}」出现两次，分不清以哪个为准；${SAVE_AS}。`;
    case 'crc':
      return `文件内部「${fault.part}」与校验码不符，内容已损坏；${SEND_AGAIN}。`;
    case 'badInflate':
      return `文件内部「${fault.part}」解不开，内容已损坏；${SEND_AGAIN}。`;
    case 'sizeMismatch':
      return `文件内部「${fault.part}」的实际大小与目录所写不符，文件已损坏或被改动过；${SEND_AGAIN}。`;
    case 'tooLarge':
      return tooLarge(fault.cap, fault.place, fault.found, fault.limit);
    case 'noWorkbook':
      return NO_WORKBOOK[fault.found];
    case 'missingPart':
      return `文件内部缺少「${fault.part}」，内容不完整；${SEND_AGAIN}。`;
    case 'badXml':
      return `文件内部「${fault.part}」${fault.line > 0 ? `第 ${fault.line} 行` : ''}格式有误，读不下去；${SAVE_AS}。`;
    case 'dtd':
      return `文件内部「${fault.part}」含有文档类型声明（DTD），正常的工作簿没有，为安全起见不读取；${SAVE_AS}。`;
    case 'badReference':
      return `「${fault.place}」里的引用「${fault.reference}」无效，应指向文件内存在的位置；${SAVE_AS}。`;
    case 'doubleReference':
      return `文件内部「${fault.place}」里的引用${quotedId(fault.reference)}与另一条重复，同一内容有两份，分不清以哪份为准；${SAVE_AS}。`;
    case 'sheetReference':
      return `工作表「${fault.sheet}」的引用${quotedId(fault.reference)}找不到内容，或与另一张工作表共用同一份内容；${SAVE_AS}。`;
    case 'duplicateCell':
      return `工作表「${fault.sheet}」的单元格 ${fault.cell} 在文件里出现两次，分不清以哪个为准；${SAVE_AS}。`;
    case 'duplicateName':
      return `${NAME_OF[fault.of]}「${fault.name}」在文件里出现两次，应只有一个；${SAVE_AS}。`;
    case 'badValue':
      return `工作表「${fault.sheet}」的单元格 ${fault.cell} 存的内容「${shortened(fault.found, QUOTED)}」与其类型不符；请重新填写该单元格并另存为 .xlsx。`;
    case 'missingSharedString':
      return `工作表「${fault.sheet}」的单元格 ${fault.cell} 的文字在文件里找不到（第 ${fault.index} 条），内容不完整；${SEND_AGAIN}。`;
    case 'unforeseen':
      return `文件${fault.part === '' ? '' : `内部「${fault.part}」`}读不下去，其余内容因此也没有读取；${SAVE_AS}。`;
    case 'unsupported':
      return `文件用了读不了的${UNSUPPORTED[fault.feature]}${fault.detail === '' ? '' : `（${shortened(fault.detail, QUOTED)}）`}；${SAVE_AS}。`;
  }
}

/** A file that is not read, because of its size alone; both in bytes. */
export function fileTooLarge(found: number, limit: number): string {
  return tooLarge('file', '', found, limit);
}

function tooLarge(cap: ReadCap, place: string, found: number, limit: number): string {
  switch (cap) {
    case 'file':
      return `文件有 ${megabytes(found)}，超过上限 ${megabytes(limit)}；请删去图片等无关内容后另存为 .xlsx。`;
    case 'entries':
      return `文件内部有 ${found} 个部分，超过上限 ${limit} 个，不像正常的工作簿；${SAVE_AS}。`;
    case 'part':
      return `文件内部「${place}」解压后有 ${megabytes(found)}，超过上限 ${megabytes(limit)}；请删去多余的行列后另存为 .xlsx。`;
    case 'total':
      return `文件解压后超过上限 ${megabytes(limit)}；请删去多余的工作表、行列后另存为 .xlsx。`;
    case 'sheets':
      return `文件有 ${found} 个工作表，超过上限 ${limit} 个；请删去多余的工作表后另存为 .xlsx。`;
    case 'cells':
      return `工作表「${place}」用到的范围有 ${found} 个单元格，超过上限 ${limit} 个，多半是很远的地方误填了内容；请删去多余的行列后另存为 .xlsx。`;
    case 'areas':
      return `工作表「${place}」的合并单元格和条件格式过多，不像正常的表；请取消多余的合并、清除条件格式后另存为 .xlsx。`;
    case 'formulas':
      return `工作表「${place}」的公式文字过长，超过上限 ${limit} 个字；请把多余的公式改为数值后另存为 .xlsx。`;
  }
}

function quotedId(reference: string): string {
  return reference === '' ? '（没有编号）' : `「${reference}」`;
}

function at(part: string): string {
  return part === '' ? '' : `（「${part}」处）`;
}

function megabytes(bytes: number): string {
  return `${Math.ceil((bytes * 10) / 1048576) / 10} MB`;
}

/* What is wrong with a file as such, without its path: what a computer says, and what we say. */

const CLOSE = '请关闭正在使用它的程序（如 Excel、WPS）后重试';

const PROBLEMS: Readonly<Record<string, string>> = {
  ENOENT: '没有这个文件或文件夹；请核对路径。',
  ENOTDIR: '路径中有一段是文件，应为文件夹；请核对路径。',
  EISDIR: '是文件夹，应为文件；请写明文件名。',
  EEXIST: '是文件，应为文件夹；请换一个文件夹名。',
  EACCES: '没有读写权限；请换一个位置或调整权限。',
  EPERM: `不让读写，多半正被其他程序打开或为只读；${CLOSE}。`,
  EBUSY: `正被其他程序打开；${CLOSE}。`,
  EROFS: '所在磁盘是只读的；请换一个位置。',
  ENOSPC: '磁盘空间不够，没有写成，原文件未动；请腾出空间后重试。',
  EFBIG: '超过了磁盘或系统允许的文件大小，没有写成，原文件未动；请换一个位置。',
  EDQUOT: '磁盘配额用完，没有写成，原文件未动；请腾出空间后重试。',
  ENAMETOOLONG: '文件名或路径太长；请缩短。',
  EMFILE: '同时打开的文件太多；请稍后重试。',
  ELOOP: '是指来指去、没有尽头的链接；请换成文件本身。',
  ENXIO: '是设备或套接字，不是文件；请换成文件本身。',
};

/** By Node's code. */
export const fileProblem = (code: string): string =>
  PROBLEMS[code] ?? `读写失败（${code}）；请检查磁盘和路径后重试。`;

/** What stands at a path in place of a file. */
export type NotAFile = 'folder' | 'pipe' | 'device' | 'socket' | 'other';

const KIND: Readonly<Record<NotAFile, string>> = {
  folder: '文件夹',
  pipe: '管道',
  device: '设备',
  socket: '套接字',
  other: '特殊文件',
};

export const notAFile = (kind: NotAFile): string => `是${KIND[kind]}，不是文件；请换成文件本身。`;

export const danglingLink = (): string => '是链接，所指的文件不在；请换成文件本身。';

export const folderLoop = (): string => '是指回上级文件夹的链接，没有再进去。';

export const inFile = (path: string, problem: string): string => `${path}：${problem}`;

export const encryptedMember = (): string =>
  '在压缩包里加了密码，读不出；请去掉密码重新打包后再发。';

export const brokenMember = (): string => '在压缩包里已损坏，读不出；请对方重新打包后再发。';

export const nestedTooDeep = (levels: number): string =>
  `压缩包里套压缩包超过${levels}层，没有再打开；请解压后再收。`;

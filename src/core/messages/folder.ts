/** Seen where the page lies alone: opened inside an archive, taken out of its folder, or beside garbled names. */
export const UNPACK_FIRST: readonly string[] = [
  '这个页面要和旁边的“工作台”文件夹放在一起才能打开，现在没有找到它。',
  '还在压缩包里双击的：请先把压缩包整个解压到一个文件夹，再双击解压出来的“打开.html”。',
  '只复制了这一个文件的：请把整个文件夹一起复制。',
  '解压出来的文件名是乱码的（Windows 7 自带的解压会这样）：请改用 7-Zip、360 压缩等重新解压。',
];

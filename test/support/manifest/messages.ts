/** What the check of the manifest says, one sentence per fault. */

export const notWellFormed = (detail: string): string => `清单不是完整的 XML：${detail}。`;
export const unknownElement = (path: string): string => `${path}：此处不应有这个元素。`;
export const wrongChildren = (path: string, found: string, expected: string): string =>
  `${path}：子元素为“${found}”，应依次为“${expected}”。`;
export const wrongText = (path: string, found: string, expected: string): string =>
  `${path}：内容为“${found}”，应为${expected}。`;
export const tooLong = (path: string, found: number, limit: number): string =>
  `${path}：长 ${found} 个字符，最多 ${limit} 个。`;
export const repeatedId = (id: string): string => `编号“${id}”重复，每个编号只能用一次。`;
export const missingResource = (path: string, id: string, kind: string): string =>
  `${path}：所引用的“${id}”在 ${kind} 中没有定义。`;
export const unusedResource = (id: string): string => `资源“${id}”没有被引用，请删去。`;
export const notHttps = (path: string, url: string): string =>
  `${path}：地址“${url}”应为完整的 https 地址。`;
export const otherPlace = (path: string, url: string, base: string): string =>
  `${path}：地址“${url}”不在 ${base} 之下。`;
export const unknownPage = (path: string, page: string): string =>
  `${path}：构建结果中没有页面“${page}”。`;
export const missingIcon = (url: string): string => `图标“${url}”没有对应的 PNG 文件。`;
export const wrongIconSize = (url: string, found: string, expected: number): string =>
  `图标“${url}”实际为 ${found}，应为 ${expected}×${expected}。`;
export const missingIconSize = (path: string, size: number): string =>
  `${path}：缺少 ${size} 像素的图标。`;
export const missingLanguage = (path: string, locale: string): string =>
  `${path}：缺少 ${locale} 的文字。`;
export const wrongLanguage = (path: string, text: string, locale: string): string =>
  `${path}：“${text}”不像是 ${locale} 的文字。`;
export const requirementFloor = (path: string): string =>
  `${path}：不得设最低要求，否则旧版 Excel 会直接隐藏加载项，而不显示说明。`;
export const allGood = (file: string): string => `${file}：检查通过。`;

export const badAddress = (found: string): string =>
  `--url 的地址“${found}”不合要求：应为 https 地址，例如 https://reports.example.local/annex/。`;
export const badPort = (found: string): string =>
  `--port 的端口“${found}”不合要求：应为 1 至 65535 的整数。`;
export const oneAddress = (): string => '--url 与 --port 只能给一个。';
export const written = (file: string, base: string): string =>
  `已写出 ${file}，加载项地址为 ${base}。`;
export const excelAbsent = (): string =>
  '本机系统没有桌面版 Excel；请在 Windows 或 macOS 上运行，或用 npm run manifest 生成清单后放入共享文件夹。';
export const devServerAbsent = (): string => 'package.json 中没有 dev 脚本，无法启动加载项页面。';

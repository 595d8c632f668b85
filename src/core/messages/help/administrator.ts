import { on, type HelpPage } from './HelpPage';

export const ADMINISTRATOR_HELP: HelpPage = {
  id: 'administrator',
  reader: '管理员',
  lead: '三种用法任选：双击打开的工作台、Excel 加载项、命令行。都在本机或单位内网，不访问外网。',
  sections: [
    {
      title: '双击打开的工作台',
      steps: [
        '把发布压缩包解压到任意文件夹（U 盘也可以；Windows 7 自带的解压会把中文文件名弄乱，请用 7-Zip、360 压缩等）。',
        '双击“打开.html”。不用安装，不用服务器；换到别的文件夹时整个文件夹一起移。',
        '浏览器的数据按文件夹位置存在本机；清除浏览器数据、换电脑之前请先“保存为文件”。',
        '可用 sha256sum --check SHA256SUMS 核对文件是否完整。',
      ],
    },
    {
      title: 'Excel 加载项：放到内网网站',
      text: [
        '微软支持 Excel 2021、Microsoft 365 和网页版 Excel；Excel 2016、2019 的加载项接口不够，面板会说明原因，请改用工作台。WPS 不支持 Office 加载项，请用工作台或直接填表。',
      ],
      steps: [
        '把“加载项/网站文件”整个复制到网站目录；“服务器配置”里有 nginx、Apache 的样例，IIS 用网站文件里的 web.config。',
        '网站必须是 https，证书须为各台电脑信任：用单位自己的证书机构签发，并用组策略把根证书放到“受信任的根证书颁发机构”；自签证书要逐台导入。',
        '发布包是按某个网址做的（npm run release -- --url https://…）；网址不同时，把 manifest.xml 里的网址全部换成本单位的。',
        '集中部署：Microsoft 365 管理中心—设置—集成应用—上载自定义应用，选 manifest.xml。',
        '共享文件夹部署：把 manifest.xml 放到一个共享文件夹；每台电脑 Excel—选项—信任中心—受信任的加载项目录，填入该文件夹（如 \\\\服务器\\目录），勾选“显示在菜单中”，重启 Excel 后在“插入—我的加载项—共享文件夹”里添加。',
      ],
    },
    {
      title: '更新和清缓存',
      steps: [
        '换新版时整体覆盖网站文件；文件名带有内容标记，不会新旧混用。',
        '面板仍是旧的：关闭 Excel，删除 %LOCALAPPDATA%\\Microsoft\\Office\\16.0\\Wef\\ 里的内容后再打开。',
        '工作台直接用新的文件夹打开；原来留存在浏览器里的内容先“保存为文件”，再在新版里“打开”。',
      ],
    },
    {
      title: '命令行',
      steps: [
        '装有 Node 20 或更新版本的电脑上运行 node annex.cjs help，列出全部命令。',
        'node annex.cjs build --year 2026 --month 9 --out 总表.xlsx 建总表；issue 下发，collect 收表，report 看结果，close 结账。',
        'node annex.cjs plan check 方案.xlsx 检查改过的方案；plan apply 套到总表上（先列出会改什么，加 --yes 才动）。',
      ],
    },
    {
      title: '安全',
      text: [
        `报回的文件只当数据读：宏、外部链接、对象一概不执行、不带入，${on('收表汇总')}的回执里会写明。页面只从自己的文件夹取文件，没有遥测和更新检查。`,
      ],
    },
  ],
};

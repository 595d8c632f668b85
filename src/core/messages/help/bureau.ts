import { PLACE_NAME, undone } from '../pane';
import { BUILD, CLOSE, ISSUE } from '../paneBuild';
import { CHECK } from '../paneCheck';
import { COLLECT, LINE } from '../paneCollect';
import { REPORT } from '../paneReport';
import { WORKBENCH } from '../workbench';
import { on, type HelpPage } from './HelpPage';

export const BUREAU_HELP: HelpPage = {
  id: 'bureau',
  reader: '发改局',
  lead: '每月五步：建表、下发、收表、核对、通报，最后结账转到下个月。全程在本机，不联网。',
  sections: [
    {
      title: '一个月',
      steps: [
        `点${on(WORKBENCH.make)}，在面板${on(PLACE_NAME.build)}里选年月和名册，点${on(BUILD.start)}。`,
        `点${on(ISSUE.start)}，得到一个压缩包；解压后把各单位的表和“镇街填报员”一页说明发给他们。`,
        `收回的文件或文件夹拖到页面上（或在${on(PLACE_NAME.collect)}点${on(COLLECT.files)}）。每份给一张回执：${LINE.accepted}、${LINE.refused}、${LINE.same}；点一份看明细。`,
        `点“收下 n 份并汇总”。退回的点${on(LINE.copyReason)}发给单位。`,
        `在${on(PLACE_NAME.check)}点${on(CHECK.all)}：强制性问题必须改正，核实性问题请单位说明或由发改局豁免。`,
        `在${on(PLACE_NAME.report)}看各项指标；点一项可一直追到填报单位报表的单元格。${on(REPORT.copyText)}、${on(REPORT.saveText)}得到通报。`,
        `全部报齐、说明齐以后，在${on(PLACE_NAME.build)}的${on(CLOSE.title)}里${on(CLOSE.save)}，再结账转到下个月。`,
      ],
      picture: { file: '2-collect.png', shows: '收表汇总：每份报表一条回执' },
    },
    {
      title: '一个季度、一年',
      text: [
        `${on(PLACE_NAME.report)}按本月的数判断，季度和年末照样取当月总表；走势随每次结账一个月一个月积累，所以同一本总表要一直用下去。`,
        '12 月结账后转到次年 1 月：累计数从零开始，时点数以上月为上期；目标换成次年的。',
      ],
    },
    {
      title: '换方案、换区县',
      text: [
        `${on(PLACE_NAME.settings)}里可以换地区、增减填报单位、改“左右”差距和截止日。`,
        '本手册说的镇街，就是方案里向您报送的单位：方案叫乡镇、区县、市的，面板和各表都照方案的叫法。',
        '指标、目标、公式写在方案表里：发布文件夹的“方案表”有本方案和一张空白方案；改好后由管理员用命令行检查并套到总表上。',
      ],
    },
    {
      title: '万一',
      terms: [
        ['做错了一步', `面板下方的${on(undone.offer)}退回到操作之前；表格里用 Ctrl+Z。`],
        [
          '浏览器关了、断电了',
          `再打开页面，内容还在；${on(WORKBENCH.versions)}里有最近三十个版本。`,
        ],
        [
          '只用键盘',
          'F6 在按钮、表格、面板之间走动，Tab 在其中一项项走；Ctrl+G 按名称转到工作表，Ctrl+F 查找表里的字和数，Ctrl+S 保存。',
        ],
        [
          '要交给同事',
          `点${on(WORKBENCH.save)}，把 .xlsx 文件给他，用工作台或 Excel 打开都行。浏览器里留存的内容只在这台电脑上。`,
        ],
        [
          '有单位没报',
          '比率给出上下限，好坏都有可能的标“数据不足”；可以先看，结账要等报齐或写明原因。',
        ],
      ],
    },
  ],
};

import { NOT_READY, progressLabels, READY } from '../formGuide';
import { WORKBENCH } from '../workbench';
import { on, type HelpPage } from './HelpPage';

/* 镇街填报员: one page, to be sent along with the form. */

export const TOWNSHIP_HELP: HelpPage = {
  id: 'township',
  reader: '镇街填报员',
  lead: '用 Excel 或 WPS 打开发改局下发的表，填浅黄色的格子，保存后把文件报回。不用安装任何软件。',
  sections: [
    {
      title: '怎样填',
      steps: [
        '打开下发的 .xlsx 文件；提示“受保护的视图”时点“启用编辑”。',
        '只填浅黄色的格子：基础数据、任务进展、项目进展三张表。白色格子是公式和上期数，已锁定。',
        '没有发生的填 0；不适用的填 / 并在“说明”栏写一句原因；不清楚的先空着，不要填 0。',
        '“时点”填本月末数，“累计”填 1 月 1 日以来的数，“当期”填本月数。',
        '每填一项看右边的“自动校验”；表尾“签报栏”写明填表人和电话。',
        `填报说明页上出现${on(READY)}后保存，把这个文件原样报回；显示${on(NOT_READY)}时按提示改。`,
      ],
    },
    {
      title: '“自动校验”栏的记号',
      terms: [
        ['✓', '无误'],
        ['✕', `${progressLabels.wrong}，不改会被退回`],
        ['△', `${progressLabels.explain}，在“说明”栏写明原因`],
        ['○', progressLabels.missing],
      ],
    },
    {
      title: '常见问题',
      terms: [
        ['复制粘贴', '从别的表粘贴时用“选择性粘贴—数值”，格子的颜色和校验就不会被带乱。'],
        ['改错了格式', '不要删行、改表头、改表名；改乱了请向发改局再要一份空表，把数填过去。'],
        ['报过以后要改', '在原文件上改好再报一次；同一单位以最后一份合格的为准。'],
        [
          '没有 Excel、WPS',
          `双击发布文件夹里的“打开.html”，在工作台点${on(WORKBENCH.open)}打开报表，填好后点${on(WORKBENCH.save)}。`,
        ],
      ],
    },
  ],
};

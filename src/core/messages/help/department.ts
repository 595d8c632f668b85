import { READY } from '../formGuide';
import { WORKBENCH } from '../workbench';
import { on, type HelpPage } from './HelpPage';

export const DEPARTMENT_HELP: HelpPage = {
  id: 'department',
  reader: '部门填报员',
  lead: '部门报表与镇街的填法相同，另有由本部门掌握的指标、任务和项目。',
  sections: [
    {
      title: '怎样填',
      steps: [
        '用 Excel、WPS 打开下发给本部门的 .xlsx 文件，只填浅黄色的格子。',
        '“指标数据”一张：有分子、分母的填两个数，比率由表自己算；不要直接填百分数。',
        '“任务进展”逐条选进展状态，并写进展情况；“项目进展”填完成投资和形象进度。',
        '没有发生的填 0，不适用的填 / 并写原因，不清楚的空着。',
        `核对“自动校验”栏，显示${on(READY)}后保存并报回发改局。`,
      ],
    },
    {
      title: '与镇街的数怎样对',
      text: [
        '同一件事镇街和部门都报的，总表会把部门数与各镇街合计相比；不一致的列为待核实，请与镇街对过后在“说明”栏写明原因。',
        '总表的比率一律是各镇街分子合计除以分母合计，不是各镇街比率的平均。',
      ],
    },
    {
      title: '没有 Excel、WPS',
      text: [
        `双击发布文件夹里的“打开.html”，点${on(WORKBENCH.open)}打开报表，填好后点${on(WORKBENCH.save)}。`,
      ],
    },
  ],
};

import { STATUS_TEXT } from '../status';
import { STATUS_MEANING } from '../formGuide';
import { WORKBENCH } from '../workbench';
import { on, type HelpPage } from './HelpPage';

export const LEADER_HELP: HelpPage = {
  id: 'leader',
  reader: '领导',
  lead: '领导摘要一页回答三个问题：总体怎样，短板在哪里，谁来办。',
  sections: [
    {
      title: '怎样看',
      steps: [
        '最上面一行是全部指标中各有多少达标、滞后、未达标。',
        '中间是短板清单：完成多少、目标多少、还差多少（折合成个数、人数），由哪个部门牵头。',
        '下面按单位列出报送和落实情况。',
        `点${on(WORKBENCH.printLeaders)}得到一页纸，也可另存为 PDF。`,
      ],
      picture: { file: '3-leaders.png', shows: '领导摘要' },
    },
    {
      title: '状态的含义',
      terms: Object.entries(STATUS_TEXT).map(([status, { mark, word }]) => [
        `${mark} ${word}`,
        STATUS_MEANING[status as keyof typeof STATUS_TEXT],
      ]),
    },
  ],
};

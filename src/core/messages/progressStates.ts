/** 进展状态 of a task of 附件3. */
export const TASK_STATES = ['未启动', '推进中', '已完成', '受阻'] as const;
export const TASK_DONE = '已完成';

/** 进展状态 of a project of 附件4. */
export const PROJECT_STATES = ['未开工', '在建', '已完工', '暂停'] as const;
export const PROJECT_DONE = '已完工';

/** What people write in place of a state. */
export const TASK_WORDS: Readonly<Record<string, readonly string[]>> = {
  未启动: ['未开始', '尚未启动', '没有启动', '未开展'],
  推进中: ['推进', '正在推进', '进行中', '正在进行', '实施中', '开展中'],
  已完成: ['完成', '已办结', '办结', '完成了', '全部完成', '已全部完成'],
  受阻: ['已受阻', '推进受阻'],
};
export const PROJECT_WORDS: Readonly<Record<string, readonly string[]>> = {
  未开工: ['未开始', '尚未开工', '没有开工', '未动工', '未开建'],
  在建: ['建设中', '正在建设', '施工中', '正在施工', '已开工'],
  已完工: ['完工', '已竣工', '竣工', '已建成', '建成', '完工了'],
  暂停: ['已暂停', '停工', '已停工', '暂停施工'],
};

/** 进展状态 of a task of 附件3. */
export const TASK_STATES = ['未启动', '推进中', '已完成', '受阻'] as const;
export const TASK_DONE = '已完成';

/** 进展状态 of a project of 附件4. */
export const PROJECT_STATES = ['未开工', '在建', '已完工', '暂停'] as const;
export const PROJECT_DONE = '已完工';

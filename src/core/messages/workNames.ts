/* What tasks and projects are called in sentences, by their printed numbers. */

/** @param list its annex, where the plan has several such; else empty */
export const taskCalled = (list: string, no: number): string => `${list}第${no}项`;
export const projectCalled = (list: string, no: number): string => `${list}第${no}个项目`;

/* How files and sheets say that their figures were made up. */

/** Stands before the file name in the receipt of a return that was made up. */
export const SAMPLE_MARK = '【示例】';

/** On the sheets of a book that holds made-up returns. */
export const SAMPLE_WARNING = '【示例数据，不能上报】';

export const sampleFile = (file: string): string => `${SAMPLE_MARK}${file}`;

/** Name of the file beside the demonstration returns that says what was made. */
export const DEMO_LIST = '演示说明.json';

/** Begins the keys of rows of 说明台账 whose finding is gone: where one of them is emptied the others move up. */
export const VOID_ROW = 'void:';

/** What names such a row. */
export const VOID_NAMES: readonly string[] = ['=name', '=unit', '=code'];

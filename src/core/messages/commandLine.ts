/** Words of the command line's own frame: help headings and mistakes in how a command was typed. */

export const PROGRAM_DESCRIPTION =
  '目标任务月报：建表、下发、校验、收表汇总、通报，全部在 .xlsx 文件上完成。';
export const HELP_OPTION = '显示帮助';
export const HELP_COMMAND = '显示某个命令的帮助';
export const VERSION_OPTION = '显示版本号';

const HEADINGS: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Global Options:': '通用选项：',
  'Commands:': '命令：',
};

/** A help heading in Chinese; one that is not known stays as it is. */
export function helpHeading(english: string): string {
  return HEADINGS[english] ?? english;
}

/** Ways of typing a command wrongly; `subject` is the option, argument or command at fault. */
export type UsageMistake =
  | 'unknownOption'
  | 'unknownCommand'
  | 'missingArgument'
  | 'optionMissingArgument'
  | 'missingMandatoryOptionValue'
  | 'excessArguments'
  | 'invalidArgument'
  | 'conflictingOption';

const MISTAKES: Readonly<Record<UsageMistake, (subject: string) => string>> = {
  unknownOption: (subject) => `没有选项 ${subject}`,
  unknownCommand: (subject) => `没有命令 ${subject}`,
  missingArgument: (subject) => `缺少参数 ${subject}`,
  optionMissingArgument: (subject) => `选项 ${subject} 后面缺少值`,
  missingMandatoryOptionValue: (subject) => `缺少必需的选项 ${subject}`,
  excessArguments: (subject) => `命令 ${subject} 的参数过多`,
  invalidArgument: (subject) => `${subject} 的值不合要求`,
  conflictingOption: (subject) => `选项 ${subject} 与其他选项不能同时使用`,
};

/** One sentence on what was typed wrongly, and where to look it up. */
export function usageMistake(mistake: UsageMistake, subject: string): string {
  return `${MISTAKES[mistake](subject)}；请运行 annex --help 查看用法。`;
}

/** For a mistake that has no sentence of its own. */
export function usageNotUnderstood(): string {
  return '命令行无法识别；请运行 annex --help 查看用法。';
}

/** For a failure that no command foresaw; `detail` is the program's own word for it. */
export function unexpectedFailure(): string {
  return `程序出现意外错误，没有做完；请检查所给文件能否正常打开，然后重试。`;
}

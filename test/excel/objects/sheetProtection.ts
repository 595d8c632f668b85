import { ExcelError, invalidArgument } from '../model/ExcelError';
import type { ProtectionOptions } from '../model/parts';
import type { Sheet } from '../model/Sheet';
import type { ObjectType } from '../wire/remote';
import { flag, oneOf } from '../wire/Session';

const FLAGS = [
  'allowAutoFilter',
  'allowDeleteColumns',
  'allowDeleteRows',
  'allowEditObjects',
  'allowEditScenarios',
  'allowFormatCells',
  'allowFormatColumns',
  'allowFormatRows',
  'allowInsertColumns',
  'allowInsertHyperlinks',
  'allowInsertRows',
  'allowPivotTables',
  'allowSort',
] as const;

export const sheetProtectionType: ObjectType<Sheet> = {
  name: 'WorksheetProtection',
  scalars: {
    Protected: { since: '1.2', get: (sheet) => sheet.protection !== undefined },
    Options: { since: '1.2', get: (sheet) => sheet.protection?.options ?? null },
  },
  methods: {
    Protect: {
      since: '1.2',
      call: (sheet, [options, password]) => {
        if (sheet.protection)
          throw new ExcelError('InvalidOperation', `The sheet ${sheet.name} is already protected.`);
        sheet.protection = {
          options: readOptions(options),
          ...(typeof password === 'string' ? { password } : {}),
        };
      },
    },
    Unprotect: {
      since: '1.2',
      call: (sheet, [password]) => {
        if (sheet.protection?.password !== undefined && sheet.protection.password !== password)
          throw new ExcelError('AccessDenied', `The password for ${sheet.name} is not right.`);
        sheet.protection = undefined;
      },
    },
  },
};

function readOptions(value: unknown): ProtectionOptions {
  const options: ProtectionOptions = Object.fromEntries(FLAGS.map((name) => [name, false]));
  options.selectionMode = 'Normal';
  if (value === undefined || value === null) return options;
  if (typeof value !== 'object') throw invalidArgument('protection options');
  for (const [key, given] of Object.entries(value)) {
    if (given === null) continue;
    const name = FLAGS.find((known) => known === key);
    if (name) options[name] = flag(given, key);
    else if (key === 'selectionMode')
      options.selectionMode = oneOf(given, ['Normal', 'Unlocked', 'None'], key);
    else throw invalidArgument(`protection option ${key}`);
  }
  return options;
}

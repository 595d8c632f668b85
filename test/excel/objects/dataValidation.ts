import { invalidArgument } from '../model/ExcelError';
import type { DataValidation } from '../model/parts';
import type { ObjectType } from '../wire/remote';
import { flag, oneOf } from '../wire/Session';
import type { AreasThing } from './things';

/** Excel's limits for the texts of a validation, in characters. */
const LIMITS = { list: 255, title: 32, prompt: 255, error: 225 };

function current({ sheet, areas }: AreasThing): DataValidation {
  return sheet.validationOf(areas[0]!) ?? { ignoreBlanks: true };
}

function change(self: AreasThing, part: Partial<DataValidation>): void {
  self.sheet.requireUnprotected();
  const next = { ...current(self), ...part };
  for (const area of self.areas) self.sheet.setValidation(area, next);
}

export const dataValidationType: ObjectType<AreasThing> = {
  name: 'DataValidation',
  scalars: {
    Type: {
      since: '1.8',
      get: (self) => {
        const rule = current(self).rule;
        const kind = rule ? Object.keys(rule)[0]! : 'none';
        return kind.charAt(0).toUpperCase() + kind.slice(1);
      },
    },
    Rule: {
      since: '1.8',
      get: (self) => current(self).rule ?? {},
      set: (self, value) => change(self, { rule: rule(value) }),
    },
    Prompt: {
      since: '1.8',
      get: (self) => current(self).prompt ?? null,
      set: (self, value) => {
        const given = fields(value, ['showPrompt', 'title', 'message'], 'prompt');
        change(self, {
          prompt: {
            showPrompt: flag(given['showPrompt'], 'showPrompt'),
            title: limited(given['title'], LIMITS.title, 'title'),
            message: limited(given['message'], LIMITS.prompt, 'message'),
          },
        });
      },
    },
    ErrorAlert: {
      since: '1.8',
      get: (self) => current(self).errorAlert ?? null,
      set: (self, value) => {
        const given = fields(value, ['showAlert', 'style', 'title', 'message'], 'errorAlert');
        change(self, {
          errorAlert: {
            showAlert: flag(given['showAlert'], 'showAlert'),
            style: oneOf(given['style'], ['Stop', 'Warning', 'Information'], 'style'),
            title: limited(given['title'], LIMITS.title, 'title'),
            message: limited(given['message'], LIMITS.error, 'message'),
          },
        });
      },
    },
    IgnoreBlanks: {
      since: '1.8',
      get: (self) => current(self).ignoreBlanks,
      set: (self, value) => change(self, { ignoreBlanks: flag(value, 'ignoreBlanks') }),
    },
  },
  methods: {
    Clear: {
      since: '1.8',
      call: ({ sheet, areas }) => {
        sheet.requireUnprotected();
        for (const area of areas) sheet.setValidation(area, undefined);
      },
    },
  },
};

function rule(value: unknown): Record<string, unknown> {
  const given = fields(value, ['list', 'custom'], 'rule');
  if (given['list'] !== undefined) {
    const list = fields(given['list'], ['inCellDropDown', 'source'], 'rule.list');
    flag(list['inCellDropDown'], 'inCellDropDown');
    const source = list['source'];
    if (
      typeof source !== 'string' ||
      source === '' ||
      (!source.startsWith('=') && source.length > LIMITS.list)
    )
      throw invalidArgument('rule.list.source');
    return { list };
  }
  const custom = fields(given['custom'], ['formula'], 'rule.custom');
  const formula = custom['formula'];
  if (typeof formula !== 'string' || !formula.startsWith('=') || formula.length > 8_192)
    throw invalidArgument('rule.custom.formula');
  return { custom };
}

function fields(value: unknown, known: readonly string[], what: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null) throw invalidArgument(what);
  for (const key of Object.keys(value))
    if (!known.includes(key)) throw invalidArgument(`${what}.${key}`);
  return value as Record<string, unknown>;
}

function limited(value: unknown, longest: number, what: string): string {
  if (typeof value !== 'string' || value.length > longest)
    throw invalidArgument(`${what} of a validation`);
  return value;
}

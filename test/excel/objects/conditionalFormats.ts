import { ExcelError, invalidArgument } from '../model/ExcelError';
import type { ConditionalFormat } from '../model/parts';
import { intersection } from '../model/reference';
import type { Sheet } from '../model/Sheet';
import { remote, type ObjectType } from '../wire/remote';
import { color, count, flag, notFound, oneOf, type Session } from '../wire/Session';
import { rangeOf } from './range';
import { rangeAreasType } from './rangeAreas';
import type { AreasThing } from './things';

interface FormatThing {
  readonly sheet: Sheet;
  readonly format: ConditionalFormat;
}

const TYPES = [
  'Custom',
  'DataBar',
  'ColorScale',
  'IconSet',
  'TopBottom',
  'PresetCriteria',
  'ContainsText',
  'CellValue',
] as const;

const ruleType: ObjectType<FormatThing> = {
  name: 'ConditionalFormatRule',
  scalars: {
    Formula: {
      get: ({ format }) => format.formula ?? '',
      set: ({ sheet, format }, value, session) => {
        if (typeof value !== 'string' || !value.startsWith('=')) throw invalidArgument('formula');
        session.workbook.requireFormula(value);
        sheet.requireUnprotected();
        format.formula = value;
      },
    },
  },
};

function bag(
  name: string,
  of: (self: FormatThing) => Record<string, unknown>,
  checks: Record<string, (value: unknown) => unknown>,
): ObjectType<FormatThing> {
  return {
    name,
    scalars: Object.fromEntries(
      Object.entries(checks).map(([key, check]) => [
        key,
        {
          get: (self: FormatThing) => of(self)[key] ?? null,
          set: (self: FormatThing, value: unknown) => {
            of(self)[key] = check(value);
          },
        },
      ]),
    ),
  };
}

const fontType = bag('ConditionalRangeFont', ({ format }) => format.format.font, {
  Color: (value) => color(value, 'color'),
  Bold: (value) => flag(value, 'bold'),
});

const fillType = bag('ConditionalRangeFill', ({ format }) => format.format.fill, {
  Color: (value) => color(value, 'color'),
});

const SIDES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;

function borderType(side: string): ObjectType<FormatThing> {
  return bag('ConditionalRangeBorder', ({ format }) => (format.format.borders[side] ??= {}), {
    Color: (value) => color(value, 'color'),
    Style: (value) =>
      oneOf(value, ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot'], 'style'),
  });
}

const bordersType: ObjectType<FormatThing> = {
  name: 'ConditionalRangeBorderCollection',
  indexer: (self, key) => remote(borderType(oneOf(key, SIDES, 'border')), self),
};

const rangeFormatType: ObjectType<FormatThing> = {
  name: 'ConditionalRangeFormat',
  links: {
    Font: { get: (self) => remote(fontType, self) },
    Fill: { get: (self) => remote(fillType, self) },
    Borders: { get: (self) => remote(bordersType, self) },
  },
};

const customType: ObjectType<FormatThing> = {
  name: 'CustomConditionalFormat',
  links: {
    Rule: { get: (self) => remote(ruleType, self) },
    Format: { get: (self) => remote(rangeFormatType, self) },
  },
};

const positiveType = bag('ConditionalDataBarPositiveFormat', ({ format }) => format.dataBar, {
  FillColor: (value) => color(value, 'fillColor'),
  GradientFill: (value) => flag(value, 'gradientFill'),
  BorderColor: (value) => (value === '' ? '' : color(value, 'borderColor')),
});

const dataBarType: ObjectType<FormatThing> = {
  ...bag('DataBarConditionalFormat', ({ format }) => format.dataBar, {
    BarDirection: (value) =>
      oneOf(value, ['Context', 'LeftToRight', 'RightToLeft'], 'barDirection'),
    ShowDataBarOnly: (value) => flag(value, 'showDataBarOnly'),
    LowerBoundRule: bound,
    UpperBoundRule: bound,
  }),
  links: { PositiveFormat: { get: (self) => remote(positiveType, self) } },
};

function bound(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('type' in value))
    throw invalidArgument('bound rule');
  oneOf(
    value.type,
    [
      'Invalid',
      'Automatic',
      'LowestValue',
      'HighestValue',
      'Number',
      'Percent',
      'Formula',
      'Percentile',
    ],
    'bound rule',
  );
  return value;
}

const conditionalFormatType: ObjectType<FormatThing> = {
  name: 'ConditionalFormat',
  identity: ({ format }) => ({ Id: format.id }),
  scalars: {
    Id: { get: ({ format }) => format.id },
    Type: { get: ({ format }) => format.type },
    Priority: {
      get: ({ format }) => format.priority,
      set: ({ sheet, format }, value) => {
        const others = sheet.conditionalFormats.filter((other) => other !== format);
        others.splice(count(value, 'priority'), 0, format);
        sheet.conditionalFormats = others;
        others.forEach((other, index) => {
          other.priority = index;
        });
      },
    },
    StopIfTrue: {
      get: ({ format }) => format.stopIfTrue,
      set: ({ format }, value) => {
        format.stopIfTrue = flag(value, 'stopIfTrue');
      },
    },
  },
  links: {
    Custom: { get: (self) => remote(customType, requireType(self, 'Custom')) },
    DataBar: { get: (self) => remote(dataBarType, requireType(self, 'DataBar')) },
    CustomOrNullObject: {
      get: (self) => (self.format.type === 'Custom' ? remote(customType, self) : null),
    },
    DataBarOrNullObject: {
      get: (self) => (self.format.type === 'DataBar' ? remote(dataBarType, self) : null),
    },
  },
  methods: {
    GetRange: {
      call: ({ sheet, format }) => {
        if (format.areas.length !== 1)
          throw new ExcelError('InvalidOperation', 'The format lies on several ranges.');
        return rangeOf(sheet, format.areas[0]!);
      },
    },
    GetRanges: {
      since: '1.9',
      call: ({ sheet, format }) => remote(rangeAreasType, { sheet, areas: format.areas }),
    },
    Delete: {
      call: ({ sheet, format }) => {
        sheet.requireUnprotected();
        sheet.conditionalFormats = sheet.conditionalFormats.filter((other) => other !== format);
        sheet.conditionalFormats.forEach((other, index) => {
          other.priority = index;
        });
      },
    },
  },
};

function requireType(self: FormatThing, type: string): FormatThing {
  if (self.format.type !== type)
    throw new ExcelError('InvalidOperation', `The format is of type ${self.format.type}.`);
  return self;
}

export const conditionalFormatsType: ObjectType<AreasThing> = {
  name: 'ConditionalFormatCollection',
  scalars: { Count: {} },
  items: (self) =>
    touching(self).map((format) => remote(conditionalFormatType, { sheet: self.sheet, format })),
  indexer: (self, key) => {
    const format = touching(self).find((one) => one.id === key);
    if (!format) throw notFound(`conditional format ${String(key)}`);
    return remote(conditionalFormatType, { sheet: self.sheet, format });
  },
  methods: {
    Add: { since: '1.6', call: (self, [type], session) => add(self, type, session) },
    ClearAll: {
      since: '1.6',
      call: (self) => {
        self.sheet.requireUnprotected();
        for (const area of self.areas) self.sheet.clearConditionalFormats(area);
      },
    },
    GetCount: { since: '1.6', call: (self) => touching(self).length },
  },
};

function touching({ sheet, areas }: AreasThing): readonly ConditionalFormat[] {
  return sheet.conditionalFormats.filter((format) =>
    format.areas.some((area) => areas.some((own) => intersection(own, area))),
  );
}

/** A new format comes before the older ones. */
function add(
  { sheet, areas }: AreasThing,
  type: unknown,
  session: Session,
): ReturnType<typeof remote> {
  sheet.requireUnprotected();
  const format: ConditionalFormat = {
    id: session.workbook.nextId(),
    type: oneOf(type, TYPES, 'type'),
    areas,
    priority: 0,
    stopIfTrue: false,
    format: { font: {}, fill: {}, borders: {} },
    dataBar: {},
  };
  for (const older of sheet.conditionalFormats) older.priority += 1;
  sheet.conditionalFormats.unshift(format);
  return remote(conditionalFormatType, { sheet, format });
}

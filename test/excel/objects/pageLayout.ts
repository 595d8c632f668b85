import { invalidArgument } from '../model/ExcelError';
import { COLUMNS, parseAreaList } from '../model/reference';
import type { Sheet } from '../model/Sheet';
import { isRemote, remote, type ObjectType, type Scalar } from '../wire/remote';
import { flag, oneOf, text } from '../wire/Session';
import { rangeArgument } from './range';
import type { AreasThing } from './things';

const CHECKS: Readonly<Record<string, (value: unknown) => unknown>> = {
  Orientation: (value) => oneOf(value, ['Portrait', 'Landscape'], 'orientation'),
  PaperSize: (value) =>
    oneOf(value, ['A3', 'A4', 'A5', 'Letter', 'Legal', 'B4', 'B5'], 'paperSize'),
  CenterHorizontally: (value) => flag(value, 'centerHorizontally'),
  CenterVertically: (value) => flag(value, 'centerVertically'),
  TopMargin: points,
  BottomMargin: points,
  LeftMargin: points,
  RightMargin: points,
  HeaderMargin: points,
  FooterMargin: points,
  Zoom: zoom,
};

function points(value: unknown): number {
  if (typeof value !== 'number' || value < 0 || value > 1_000) throw invalidArgument('margin');
  return value;
}

function zoom(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) throw invalidArgument('zoom');
  for (const [key, given] of Object.entries(value)) {
    if (!['scale', 'horizontalFitToPages', 'verticalFitToPages'].includes(key))
      throw invalidArgument(`zoom.${key}`);
    if (typeof given !== 'number' || !Number.isInteger(given) || given < 1)
      throw invalidArgument(`zoom.${key}`);
  }
  if ('scale' in value && ('horizontalFitToPages' in value || 'verticalFitToPages' in value))
    throw invalidArgument('zoom: scale and pages');
  return value;
}

const settings: Record<string, Scalar<Sheet>> = Object.fromEntries(
  Object.entries(CHECKS).map(([name, check]) => {
    const key = name.charAt(0).toLowerCase() + name.slice(1);
    const scalar: Scalar<Sheet> = {
      since: '1.9',
      get: (sheet) => sheet.pageLayout.settings[key],
      set: (sheet, value) => {
        sheet.pageLayout.settings[key] = check(value);
      },
    };
    return [name, scalar];
  }),
);

const PLACES = [
  'CenterFooter',
  'LeftFooter',
  'RightFooter',
  'CenterHeader',
  'LeftHeader',
  'RightHeader',
];

const headerFooterType: ObjectType<Sheet> = {
  name: 'HeaderFooter',
  scalars: Object.fromEntries(
    PLACES.map((name) => {
      const scalar: Scalar<Sheet> = {
        since: '1.9',
        get: (sheet) => sheet.pageLayout.headerFooter[name] ?? '',
        set: (sheet, value) => {
          const given = text(value, name);
          if (given.length > 255) throw invalidArgument(`${name} is too long`);
          sheet.pageLayout.headerFooter[name] = given;
        },
      };
      return [name, scalar];
    }),
  ),
};

const headerFooterGroupType: ObjectType<Sheet> = {
  name: 'HeaderFooterGroup',
  links: { DefaultForAllPages: { since: '1.9', get: (sheet) => remote(headerFooterType, sheet) } },
};

const POINTS_PER_UNIT = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };

export const pageLayoutType: ObjectType<Sheet> = {
  name: 'PageLayout',
  scalars: settings,
  links: { HeadersFooters: { since: '1.9', get: (sheet) => remote(headerFooterGroupType, sheet) } },
  methods: {
    SetPrintArea: {
      since: '1.9',
      call: (sheet, [area]) => {
        if (isRemote(area) && area.type.name === 'RangeAreas')
          sheet.pageLayout.printArea = (area.self as AreasThing).areas;
        else
          sheet.pageLayout.printArea =
            typeof area === 'string' ? parseAreaList(area) : [rangeArgument(area, sheet).area];
      },
    },
    SetPrintTitleRows: {
      since: '1.9',
      call: (sheet, [rows]) => {
        const { area } = rangeArgument(rows, sheet);
        if (area.columns !== COLUMNS) throw invalidArgument('title rows must be whole rows');
        sheet.pageLayout.titleRows = area;
      },
    },
    SetPrintMargins: {
      since: '1.9',
      call: (sheet, [unit, margins]) => {
        const factor = POINTS_PER_UNIT[oneOf(unit, ['Points', 'Inches', 'Centimeters'], 'unit')];
        if (typeof margins !== 'object' || margins === null) throw invalidArgument('margins');
        for (const [key, value] of Object.entries(margins)) {
          if (!['top', 'bottom', 'left', 'right', 'header', 'footer'].includes(key))
            throw invalidArgument(`margins.${key}`);
          if (value !== null)
            sheet.pageLayout.settings[`${key}Margin`] = points(Number(value) * factor);
        }
      },
    },
  },
};

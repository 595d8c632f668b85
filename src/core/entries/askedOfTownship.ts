import type { Catalogue, Element, Indicator, Township } from '../catalogue/Catalogue';
import { isDistrict } from '../catalogue/townshipKind';
import { isNamedTownship } from '../catalogue/namedUnits';
import { elementsOf } from '../formula/parts';
import type { AskedField } from './AskedField';
import { askedProgress, noteField } from './askedProgress';
import { asksProgress, LAYOUT_VERSION } from './form';

/** A catalogue never changes, so that what it asks of townships of a kind holds. */
const KNOWN = new WeakMap<Catalogue, Map<string, readonly AskedField[]>>();

/** A township is asked its counts, a note on each and on each indicator, its tasks and its projects. */
export function askedOfTownship(
  catalogue: Catalogue,
  township: Township,
  layoutVersion = LAYOUT_VERSION,
): readonly AskedField[] {
  const known = KNOWN.get(catalogue) ?? new Map<string, readonly AskedField[]>();
  KNOWN.set(catalogue, known);
  const kind = `${township.kind} ${isDistrict(township.code) ? 'district' : ''} ${isNamedTownship(catalogue, township) ? township.name : ''} ${asksProgress(layoutVersion)}`;
  const asked = known.get(kind) ?? fieldsOf(catalogue, township, layoutVersion);
  known.set(kind, asked);
  return asked;
}

function fieldsOf(
  catalogue: Catalogue,
  township: Township,
  layoutVersion: number,
): readonly AskedField[] {
  const elements = catalogue.elements.filter(({ scope }) => scope === 'township');
  const codes = new Set(elements.map(({ code }) => code));
  return [
    ...elements.flatMap((element) => elementFields(element, appliesTo(element, township))),
    ...catalogue.indicators
      .filter(({ formula }) => elementsOf(formula).some((code) => codes.has(code)))
      .map(indicatorNote),
    ...askedProgress(
      catalogue,
      [township.name, catalogue.plan.allTownships],
      township.name,
      layoutVersion,
    ),
  ];
}

/** A unit that is a district itself, as of a city's plan, holds townships of every kind. */
export function appliesTo(
  { applies }: Element,
  { code, kind }: Pick<Township, 'code' | 'kind'>,
): boolean {
  return applies === 'all' || applies === kind || isDistrict(code);
}

/** Value and note of an element's own row. */
export function elementFields(element: Element, applies = true): readonly AskedField[] {
  const row = { key: `el:${element.code}`, code: element.code, label: element.name } as const;
  return [
    {
      ...row,
      field: 'value',
      type: element.type,
      unit: element.type.kind === 'choice' ? '' : element.unit,
      required: applies,
      applies,
      positive: element.positive,
      ...(element.usual === undefined ? {} : { usual: element.usual }),
      periodKind: element.periodKind,
    },
    noteField(row),
  ];
}

function indicatorNote(indicator: Indicator): AskedField {
  return noteField({
    key: `ind:${indicator.code}`,
    code: indicator.code,
    label: indicator.shortName,
  });
}

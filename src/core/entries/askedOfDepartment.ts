import type {
  Catalogue,
  Element,
  ElementValueType,
  Indicator,
  PeriodKind,
  Usual,
} from '../catalogue/Catalogue';
import { unitsWord } from '../catalogue/planWords';
import type { CountTerm } from '../formula/Formula';
import { denominatorOf, elementsOf, numeratorOf, perOf } from '../formula/parts';
import { toSentence } from '../formula/toSentence';
import { denominatorLabel, numeratorLabel } from '../messages/entries';
import type { AskedField } from './AskedField';
import { elementFields } from './askedOfTownship';
import { askedProgress, noteField } from './askedProgress';
import type { FieldCode } from './entry';
import { LAYOUT_VERSION } from './form';

type Elements = ReadonlyMap<string, Element>;

/**
 * A department is asked numerator and denominator of every ratio it leads (and the rate it may have
 * published), the value of every other indicator, the choices by which it attests, its tasks and projects.
 */
export function askedOfDepartment(
  catalogue: Catalogue,
  department: string,
  layoutVersion = LAYOUT_VERSION,
): readonly AskedField[] {
  const elements: Elements = new Map(catalogue.elements.map((each) => [each.code, each]));
  const attesting = catalogue.elements.filter(
    (element) =>
      element.scope === 'district' && element.lead === department && !isSide(catalogue, element),
  );
  return [
    ...catalogue.indicators
      .filter(({ lead }) => lead === department)
      .flatMap((indicator) => indicatorFields(indicator, elements, catalogue)),
    ...attesting.flatMap((element) => elementFields(element)),
    ...askedProgress(catalogue, [department], department, layoutVersion),
  ];
}

/** The element is the whole value, numerator or denominator of an indicator, and asked in its row. */
function isSide(catalogue: Catalogue, element: Element): boolean {
  return catalogue.indicators.some(({ formula }) =>
    [numeratorOf(formula), denominatorOf(formula)].some(
      (side) => side?.kind === 'element' && side.code === element.code,
    ),
  );
}

function indicatorFields(
  indicator: Indicator,
  elements: Elements,
  catalogue: Catalogue,
): readonly AskedField[] {
  const townships = catalogue.townships.length;
  const units = unitsWord(catalogue.plan);
  const { code, shortName, formula, form } = indicator;
  const row = { key: `ind:${code}`, code, label: shortName } as const;
  const numerator = numeratorOf(formula);
  const denominator = denominatorOf(formula);
  if (denominator === undefined) {
    return [{ ...row, ...sideField(numerator, 'value', elements, townships) }, noteField(row)];
  }
  const above = toSentence(numerator, elements, units);
  const below = toSentence(denominator, elements, units);
  return [
    {
      ...row,
      ...sideField(numerator, 'numerator', elements, townships),
      label: numeratorLabel(shortName, above),
    },
    {
      ...row,
      ...sideField(denominator, 'denominator', elements, townships),
      label: denominatorLabel(shortName, below),
    },
    {
      ...row,
      field: 'rate',
      type: { kind: 'rate', per: perOf(formula), share: form === 'rate' },
      unit: indicator.unit,
      required: false,
      applies: true,
      positive: false,
    },
    noteField(row),
  ];
}

function sideField(term: CountTerm, field: FieldCode, elements: Elements, townships: number) {
  const parts = elementsOf(term).flatMap((code) => elements.get(code) ?? []);
  const type = sideType(term, parts);
  const kinds = new Set<PeriodKind>(parts.map(({ periodKind }) => periodKind));
  const [periodKind] = kinds;
  return {
    field,
    type,
    unit: type.kind === 'choice' ? '' : unitOfSide(term, elements),
    required: true,
    applies: true,
    positive: term.kind === 'element' && parts.some(({ positive }) => positive),
    ...usualSide(term, parts, townships),
    ...(periodKind === undefined || kinds.size > 1 ? {} : { periodKind }),
  };
}

/** A figure that a department is asked of an indicator: its value, or a side of a ratio. */
interface FigureAsked {
  readonly field: 'value' | 'numerator' | 'denominator';
  readonly term: CountTerm;
  readonly usual?: Usual;
}

export function figuresAsked(
  { formula }: Indicator,
  { elements, townships }: Catalogue,
): readonly FigureAsked[] {
  const denominator = denominatorOf(formula);
  const figure = (field: FigureAsked['field'], term: CountTerm): FigureAsked => {
    const codes = elementsOf(term);
    const parts = elements.filter(({ code }) => codes.includes(code));
    return { field, term, ...usualSide(term, parts, townships.length) };
  };
  const numerator = numeratorOf(formula);
  return denominator === undefined
    ? [figure('value', numerator)]
    : [figure('numerator', numerator), figure('denominator', denominator)];
}

/** What the townships can usually have together; a figure of the district's own is what it is. */
function usualSide(
  term: CountTerm,
  parts: readonly Element[],
  townships: number,
): { readonly usual?: Usual } {
  const [first] = parts;
  if (term.kind === 'element' && first?.scope === 'district') {
    return first.usual === undefined ? {} : { usual: first.usual };
  }
  const most = parts.map(({ usual }) => usual?.most);
  if (term.kind === 'yesCount' || term.kind === 'applying') return {};
  if (!most.every((each) => each !== undefined)) return {};
  return { usual: { most: most.reduce((sum, each) => sum + each, 0) * Math.max(1, townships) } };
}

/** One element's own type; for sums a count unless something in it has decimals. */
function sideType(term: CountTerm, parts: readonly Element[]): ElementValueType {
  const [first] = parts;
  if (term.kind === 'element' && first !== undefined) return first.type;
  const decimals = parts.map(({ type }) => (type.kind === 'decimal' ? type.decimals : 0));
  const most = Math.max(0, ...decimals);
  return most === 0 ? { kind: 'count' } : { kind: 'decimal', decimals: most };
}

/** Unit of a numerator or denominator. Townships are counted in 个, like what has several units. */
export function unitOfSide(term: CountTerm, elements: Elements): string {
  const parts = elementsOf(term).flatMap((code) => elements.get(code) ?? []);
  const [unit, ...others] = new Set(parts.map((each) => each.unit));
  const counts = term.kind === 'yesCount' || term.kind === 'applying';
  return unit === undefined || others.length > 0 || counts ? '个' : unit;
}

import { expected } from '../messages/catalogue';
import type { Element, ElementValueType, Relation, Usual, UsualRatio } from './Catalogue';
import type { Report } from './CatalogueError';
import type { ElementsSource } from './schema';
import { requireUnique } from './unique';

type ElementSource = ElementsSource['elements'][number];

/** The elements of elements.json, in the order in which forms show them. */
export function parseElements(
  source: ElementsSource,
  departments: ReadonlySet<string>,
  report: Report,
): readonly Element[] {
  const path = (index: number) => ['elements', index] as const;
  requireUnique(
    source.elements,
    (one) => one.code,
    (index) => [...path(index), 'code'],
    report,
  );
  requireUnique(
    source.elements,
    (one) => one.name,
    (index) => [...path(index), 'name'],
    report,
  );
  return source.elements.map((element, index) => {
    if (!departments.has(element.lead)) {
      report([...path(index), 'lead'], element.lead, expected.department());
    }
    const { type } = element;
    if (type.kind === 'choice' && !type.choices.includes(type.met)) {
      report([...path(index), 'type', 'met'], type.met, expected.metChoice(type.choices));
    }
    const { usual, ...rest } = element;
    return {
      ...rest,
      type: valueType(type),
      ...(usual === undefined ? {} : { usual: usualOf(usual) }),
    };
  });
}

/** The ⊆ relations of elements.json; both sides must be figures that are asked. */
export function parseRelations(
  source: ElementsSource,
  elements: ReadonlyMap<string, Element>,
  report: Report,
): readonly Relation[] {
  source.relations.forEach(({ parts, whole }, index) => {
    requireNumeric(parts, ['relations', index, 'parts'], elements, report);
    requireNumeric(whole, ['relations', index, 'whole'], elements, report);
  });
  return source.relations;
}

/** The usual ratios of elements.json; both sides must be figures that are asked. */
export function parseRatios(
  source: ElementsSource,
  elements: ReadonlyMap<string, Element>,
  report: Report,
): readonly UsualRatio[] {
  return source.ratios.map(({ above, below, ...usual }, index) => {
    requireNumeric(above, ['ratios', index, 'above'], elements, report);
    requireNumeric(below, ['ratios', index, 'below'], elements, report);
    return { above, below, ...usualOf(usual) };
  });
}

function requireNumeric(
  codes: readonly string[],
  path: readonly (string | number)[],
  elements: ReadonlyMap<string, Element>,
  report: Report,
): void {
  codes.forEach((code, place) => {
    const element = elements.get(code);
    if (element === undefined) report([...path, place], code, expected.element());
    else if (element.type.kind === 'choice') {
      report([...path, place], code, expected.numericElement());
    }
  });
}

function usualOf({ least, most }: { readonly [side in keyof Usual]: number | undefined }): Usual {
  return { ...(least === undefined ? {} : { least }), ...(most === undefined ? {} : { most }) };
}

function valueType(type: ElementSource['type']): ElementValueType {
  if (type.kind === 'count') return type;
  if (type.kind === 'choice') {
    const { words, ...choice } = type;
    return words === undefined ? choice : { ...choice, words };
  }
  return {
    kind: 'decimal',
    decimals: type.decimals,
    ...(type.above === undefined ? {} : { above: type.above }),
    ...(type.below === undefined ? {} : { below: type.below }),
  };
}

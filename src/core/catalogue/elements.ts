import { expected } from '../messages/catalogue';
import type { Element, ElementValueType, Relation } from './Catalogue';
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
    return { ...element, type: valueType(type) };
  });
}

/** The ⊆ relations of elements.json; both sides must be figures that are asked. */
export function parseRelations(
  source: ElementsSource,
  elements: ReadonlyMap<string, Element>,
  report: Report,
): readonly Relation[] {
  source.relations.forEach((relation, index) => {
    for (const side of ['parts', 'whole'] as const) {
      relation[side].forEach((code, place) => {
        const path = ['relations', index, side, place];
        const element = elements.get(code);
        if (element === undefined) report(path, code, expected.element());
        else if (element.type.kind === 'choice') report(path, code, expected.numericElement());
      });
    }
  });
  return source.relations;
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

import type { Catalogue, Element, Indicator } from '../catalogue/Catalogue';
import type { Book } from '../entries/book';
import type { Entry } from '../entries/entry';
import { appliesTo } from '../entries/askedOfTownship';
import { districtElements, townshipElements } from './contribution';
import type { Contribution } from './contribution';
import { departmentPlace } from './departmentPlace';
import { rollUpContext, rollUpIndicator } from './rollUp';
import { elementKey } from './term';

/** One cell that a district figure is made of. */
export interface TraceCell {
  /** Township code or department. */
  readonly org: string;
  readonly orgName: string;
  /** `counted` is in the district's figure, the others are not. */
  readonly state: Contribution['state'];
  readonly element: string;
  /** Empty where there is no return. */
  readonly file: string;
  readonly sheet: string;
  /** A1 address; empty where there is none. */
  readonly cell: string;
  /** Absent where nothing was entered. */
  readonly entry?: Entry;
}

/** Every cell behind an indicator's district figure, by township in the order of the roster. */
export function trace(
  book: Book,
  catalogue: Catalogue,
  indicator: Indicator,
): readonly TraceCell[] {
  const context = rollUpContext(book, catalogue);
  const { contributions } = rollUpIndicator(context, indicator);
  const names = new Map(book.roster.map((township) => [township.code, township.name]));
  const elements = townshipElements(indicator, context.elements);
  const townships = contributions.flatMap(({ org, state }) =>
    elements.map((element): TraceCell => {
      const entry = book.returns.get(org)?.entries.get(elementKey(element.code));
      const name = names.get(org) ?? org;
      return { ...place(book, org, entry), orgName: name, state, element: element.code };
    }),
  );
  const departments = districtElements(indicator, context.elements).map((element): TraceCell => {
    const { org, key } = departmentPlace(catalogue, element);
    const entry = book.returns.get(org)?.entries.get(key);
    const state = entry === undefined || entry.value.kind === 'missing' ? 'missing' : 'counted';
    return { ...place(book, org, entry), orgName: org, state, element: element.code };
  });
  return [...townships, ...departments];
}

/** Every cell behind an element's sum, by township in the order of the roster. */
export function traceElement(book: Book, element: Element): readonly TraceCell[] {
  return book.roster
    .filter((township) => appliesTo(element, township))
    .map(({ code, name }): TraceCell => {
      const entry = book.returns.get(code)?.entries.get(elementKey(element.code));
      const kind = entry?.value.kind ?? 'missing';
      const state = kind === 'missing' || kind === 'notApplicable' ? kind : 'counted';
      return { ...place(book, code, entry), orgName: name, state, element: element.code };
    });
}

function place(book: Book, org: string, entry: Entry | undefined) {
  return {
    org,
    file: book.returns.get(org)?.receipt.file ?? '',
    sheet: entry?.at.sheet ?? '',
    cell: entry?.at.cell ?? '',
    ...(entry === undefined ? {} : { entry }),
  };
}

import { withoutSparseEnd, type Stack } from './pages';

const PIXELS_PER_POINT = 96 / 72;

/** Pixels by which the layout on paper may differ from the one that was measured. */
const SLACK = 4;

/**
 * Makes a sheet smaller where it must fit its pages in height, or where a few rows would stand alone on a
 * last page. `element` is what `sheetElement` gave, laid out in a page; pictures must be there.
 */
export function fitPages(element: HTMLElement): void {
  const page = Number(element.dataset['page']) * PIXELS_PER_POINT - SLACK;
  const pages = Number(element.dataset['pages']);
  if (pages === 0) {
    shrink(element, withoutSparseEnd(stackOf(element), page));
    return;
  }
  for (let attempt = 0; attempt < 6; attempt += 1) {
    const taken = element.getBoundingClientRect().height;
    if (taken <= page * pages) return;
    shrink(element, Math.min(0.995, (page * pages) / taken));
  }
}

function shrink(element: HTMLElement, factor: number): void {
  const scale = Number(element.style.getPropertyValue('--scale'));
  element.style.setProperty('--scale', String(scale * factor));
}

function stackOf(element: HTMLElement): Stack {
  const height = (part: Element | null | undefined): number =>
    part?.getBoundingClientRect().height ?? 0;
  const tables = [...element.querySelectorAll('table')];
  const main = tables.at(-1);
  const parts = [...(main?.tBodies ?? [])].flatMap((section) =>
    section.className === '' ? [...section.rows].map(height) : [height(section)],
  );
  return {
    above: tables.length > 1 ? height(tables[0]) : 0,
    head: height(main?.tHead),
    parts: [...parts, ...[...element.querySelectorAll(':scope > img')].map(height)],
  };
}

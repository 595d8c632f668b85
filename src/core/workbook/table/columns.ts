import { call } from '../../formula/sheet/build';
import type { Column, Total } from './Column';

type More<Item> = Omit<Column<Item>, 'field' | 'heading' | 'width' | 'cell'>;

/** A column that shows something, as wide as it is said here. */
export function column<Item>(
  field: string,
  heading: string,
  width: NonNullable<Column<Item>['width']>,
  cell: NonNullable<Column<Item>['cell']>,
  more?: More<Item>,
): Column<Item> {
  return { field, heading, width, cell, ...more };
}

/** A column of a table that lies in the columns of the one above it. */
export function under<Item>(
  field: string,
  heading: string,
  cell: NonNullable<Column<Item>['cell']>,
  more?: More<Item>,
): Column<Item> {
  return { field, heading, cell, ...more };
}

/** What the rows of a column come to together. */
export function sumOf(field: string): Total {
  return { is: ({ down }) => call('SUM', down(field)) };
}

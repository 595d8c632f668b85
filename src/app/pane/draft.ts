import type { Catalogue, Township } from '../../core/catalogue/Catalogue';
import type { Parameters } from '../../core/entries/book';
import { DEFAULT_PARAMETERS } from '../../core/entries/parameters';
import type { PaneWorkbook } from './PaneWorkbook';

/** What a book is built with, besides its month. */
export interface Draft {
  readonly catalogue: Catalogue;
  readonly roster: readonly Township[];
  readonly parameters: Parameters;
}

export function newDraft(catalogue: Catalogue): Draft {
  const parameters = { ...DEFAULT_PARAMETERS, ...catalogue.plan.parameters };
  return { catalogue, roster: catalogue.townships, parameters };
}

/** What the opened workbook was built with; undefined where it was not built here. */
export function draftOf(workbook: PaneWorkbook): Draft | undefined {
  const { catalogue } = workbook;
  switch (workbook.kind) {
    case 'foreign':
      return undefined;
    case 'form':
      return {
        catalogue,
        roster: catalogue.townships,
        parameters: workbook.reviewed.form.parameters,
      };
    case 'district':
      return { catalogue, roster: workbook.book.roster, parameters: workbook.book.parameters };
  }
}

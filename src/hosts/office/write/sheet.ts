import { job, type Writer } from './Job';

/** Visibility comes last, when everything stands (`finish`). */
export const writeSheet: Writer<'sheet'> = (steps) =>
  steps.map(({ tabColor, showGridLines }) =>
    job({ opens: 0, sets: 2 }, tabColor, (sheet) => {
      if (tabColor !== undefined) sheet.tabColor = tabColor;
      sheet.showGridlines = showGridLines;
    }),
  );

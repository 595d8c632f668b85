import {
  LifecycleService,
  LifecycleStages,
  LocaleType,
  LogLevel,
  mergeLocales,
  Univer,
} from '@univerjs/core';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import conditionalFormattingWords from '@univerjs/preset-sheets-conditional-formatting/locales/zh-CN';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import coreWords from '@univerjs/preset-sheets-core/locales/zh-CN';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import dataValidationWords from '@univerjs/preset-sheets-data-validation/locales/zh-CN';
import { UniverSheetsNotePreset } from '@univerjs/preset-sheets-note';
import noteWords from '@univerjs/preset-sheets-note/locales/zh-CN';
import { CalculationMode } from '@univerjs/sheets-formula';
import { closeChannels } from './closeChannels';
import { drawLess } from './drawLess';
import { typeIntoCells } from './typeIntoCells';
import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-conditional-formatting/lib/index.css';
import '@univerjs/preset-sheets-data-validation/lib/index.css';
import '@univerjs/preset-sheets-note/lib/index.css';

/**
 * The spreadsheet with its surface, in Chinese, in an element of the page. Formulas come with their
 * results and are calculated when something changes; the sheets bring their own looks, so there is no
 * ribbon.
 */
export function createGridUniver(container: HTMLElement): Univer {
  closeChannels(window);
  drawLess();
  const univer = new Univer({
    locale: LocaleType.ZH_CN,
    locales: {
      [LocaleType.ZH_CN]: mergeLocales(
        coreWords,
        conditionalFormattingWords,
        dataValidationWords,
        noteWords,
      ),
    },
    logLevel: LogLevel.ERROR,
  });
  const presets = [
    UniverSheetsCorePreset({
      container,
      header: false,
      toolbar: false,
      disableAutoFocus: true,
      disableTextFormatAlert: true,
      disableTextFormatMark: true,
      formula: { initialFormulaComputing: CalculationMode.NO_CALCULATION },
      sheets: {
        protectedRangeShadow: false,
        disableForceStringAlert: true,
        disableForceStringMark: true,
      },
    }),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsDataValidationPreset({ showEditOnDropdown: false, showSearchOnDropdown: false }),
    UniverSheetsNotePreset(),
  ];
  for (const plugin of presets.flatMap(({ plugins }) => plugins)) {
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
    else univer.registerPlugin(plugin);
  }
  typeIntoCells(univer, container);
  return univer;
}

/**
 * Resolves once the spreadsheet has shown a workbook; before that it has no surface. What it would begin seconds
 * later begins at once: until then cells dragged by their corner would be filled with nothing, without a word.
 */
export async function whenDrawn(univer: Univer): Promise<void> {
  const lifecycle = univer.__getInjector().get(LifecycleService);
  await lifecycle.onStage(LifecycleStages.Rendered);
  lifecycle.stage = LifecycleStages.Steady;
}

import { LEADERS_SHEET } from '../../app/bookSheets';
import type { SampleStep } from '../../app/sampleMonth';
import { planWorkbookPieces } from '../../app/planWorkbook';
import { readingWorkbook } from '../../core/messages/pane';
import { BUILD } from '../../core/messages/paneBuild';
import { SAMPLE } from '../../core/messages/paneSample';
import { carryOut, told } from './build';
import { inTurns } from './inTurns';
import type { Pane } from './Pane';
import { perform } from './perform';
import { today } from './today';
import { readWorkbook } from './workbook';

/** The same returns every time. */
const SEED = 1;

/**
 * Fills an empty district book with made-up returns of every unit, to see what comes of them. A book
 * that holds returns is left as it is. @param anchors content of the demo.json beside the catalogue
 */
export async function fillSample(pane: Pane, anchors: unknown): Promise<boolean> {
  const { store } = pane;
  const { sampleMonth } = await import('../../app/sampleMonth');
  let filled = false;
  await perform(pane, { label: SAMPLE.label, changes: true }, async (work) => {
    work.progress(0, 0, readingWorkbook());
    await readWorkbook(pane);
    const { workbook } = store.getState();
    if (workbook?.kind !== 'district') return { tone: 'warning', text: SAMPLE.noBook };
    const { book, catalogue } = workbook;
    if (book.returns.size > 0) return { tone: 'warning', text: SAMPLE.notEmpty };
    const options = { seed: SEED, anchors, received: today(pane) };
    const sampled = await inTurns(
      sampleMonth(book, catalogue, options),
      work.signal,
      ({ done, total, what }: SampleStep) => {
        work.progress(done, total, SAMPLE.filling(what));
      },
    );
    work.progress(0, 0, BUILD.computing);
    const plan = await inTurns(planWorkbookPieces(sampled, catalogue), work.signal);
    const shown = { ...plan, activeSheet: LEADERS_SHEET };
    const warnings = await carryOut(pane, shown, work);
    filled = true;
    store.setState({ place: 'report' });
    return told(SAMPLE.done(sampled.returns.size), warnings);
  });
  return filled;
}

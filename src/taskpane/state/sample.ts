import { LEADERS_SHEET } from '../../app/bookSheets';
import type { SampleOutcome, SampleStep } from '../../app/sampleMonth';
import { SAMPLE } from '../../core/messages/paneSample';
import { change } from './change';
import { inTurns } from '../../app/browser/inTurns';
import type { Pane } from './Pane';
import { planned } from './planned';

/** The same returns every time. */
const SEED = 1;

/**
 * Fills an empty district book with made-up returns of every unit, to see what comes of them.
 * @param anchors content of the demo.json beside the catalogue
 */
export async function fillSample(pane: Pane, anchors: unknown): Promise<SampleOutcome> {
  const { store } = pane;
  const { sampleMonth } = await import('../../app/sampleMonth');
  let outcome: SampleOutcome = 'notDone';
  return change(pane, { label: SAMPLE.label }, async (workbook, work) => {
    if (workbook.kind !== 'district') return { tone: 'warning', text: SAMPLE.noBook };
    const { book, catalogue } = workbook;
    if (book.returns.size > 0) {
      outcome = 'holdsReturns';
      return undefined;
    }
    const options = { seed: SEED, anchors };
    const sampled = await inTurns(
      sampleMonth(book, catalogue, options),
      work.signal,
      ({ done, total, what }: SampleStep) => {
        work.progress(done, total, SAMPLE.filling(what));
      },
    );
    const said = SAMPLE.done(sampled.returns.size);
    const { plan, text } = await planned({ book: sampled, catalogue }, said, work);
    outcome = 'filled';
    return { plan: { ...plan, activeSheet: LEADERS_SHEET }, text };
  }).then((did) => {
    if (outcome !== 'filled') return outcome;
    if (!did) return 'notDone';
    store.setState({ place: 'report' });
    return outcome;
  });
}

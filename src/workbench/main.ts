import { startBook } from '../app/startBook';
import { planWorkbook } from '../app/planWorkbook';
import { createGridHost } from '../hosts/grid/GridHost';
import { bundledCatalogue } from '../taskpane/bundledCatalogue';
import { createGridUniver } from './grid/createGridUniver';

const root = document.getElementById('root');
if (root) {
  root.style.cssText = 'position:absolute;inset:0';
  const t0 = performance.now();
  const catalogue = bundledCatalogue();
  const book = startBook({ catalogue, period: { year: 2023, month: 9 } });
  const t1 = performance.now();
  const plan = planWorkbook(book, catalogue);
  const t2 = performance.now();
  const univer = createGridUniver(root);
  const host = createGridHost(univer, { onRefused: (r) => console.log('REFUSED', r.message) });
  const t3 = performance.now();
  void host.apply(plan).then(() => {
    console.log('times', t1 - t0, t2 - t1, t3 - t2, performance.now() - t3);
    (window as unknown as Record<string, unknown>)['host'] = host;
    (window as unknown as Record<string, unknown>)['univer'] = univer;
  });
}

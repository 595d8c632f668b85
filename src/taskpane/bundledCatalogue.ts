import { openCatalogueFiles } from '../app/openCatalogue';
import type { Catalogue } from '../core/catalogue/Catalogue';
import { SaidError } from '../core/messages/SaidError';
import annex1 from '../../seeds/sucheng-2023/annex1.json';
import annex2 from '../../seeds/sucheng-2023/annex2.json';
import annex3 from '../../seeds/sucheng-2023/annex3.json';
import annex4 from '../../seeds/sucheng-2023/annex4.json';
import annex5 from '../../seeds/sucheng-2023/annex5.json';
import elements from '../../seeds/sucheng-2023/elements.json';
import plan from '../../seeds/sucheng-2023/plan.json';
import townships from '../../seeds/sucheng-2023/townships.json';

const FILES = {
  'plan.json': plan,
  'elements.json': elements,
  'annex1.json': annex1,
  'annex2.json': annex2,
  'annex3.json': annex3,
  'annex4.json': annex4,
  'annex5.json': annex5,
  'townships.json': townships,
};

/** The catalogue that travels with the pane. */
export function bundledCatalogue(): Catalogue {
  const opened = openCatalogueFiles(FILES);
  if (!opened.ok) throw new SaidError(opened.errors.map(({ message }) => message).join('\n'));
  return opened.value;
}

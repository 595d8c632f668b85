import { join } from 'node:path';
import { buildOnce, productConfiguration } from '../buildOnce';

/**
 * The folder of the workbench's index.html as `npm run build` makes it; built unless it was built from the
 * same files before. `WORKBENCH` names a folder that is to be taken as it is.
 */
export async function builtWorkbench(): Promise<string> {
  const given = process.env['WORKBENCH'];
  if (given) return given;
  const page = (folder: string): string => join(folder, 'workbench');
  return page(
    await buildOnce('workbench', (into) => [productConfiguration('workbench', page(into))]),
  );
}

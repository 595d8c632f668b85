import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../tree';
import { textFile, type PackedFile } from './PackedFile';

interface LockFile {
  readonly packages: Readonly<
    Record<string, { readonly version?: string; readonly dev?: true; readonly license?: string }>
  >;
}

/** Packages without which the programs would not run, by their folders, in order. */
function shippedPackages() {
  const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as LockFile;
  return Object.entries(lock.packages)
    .filter(([path, { dev }]) => path !== '' && dev !== true)
    .map(([path, { version, license }]) => ({
      folder: join(ROOT, path),
      name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version: version ?? '',
      license: license ?? '',
    }));
}

/** The licences of the product and of everything that travels in it; a text that several share stands once. */
export function licences(): PackedFile {
  const own = `annex\n\n${readFileSync(join(ROOT, 'LICENSE'), 'utf8')}`;
  const sharedBy = new Map<string, string[]>();
  for (const { folder, name, version, license } of shippedPackages()) {
    const text = licenceTexts(folder).join('\n\n');
    const names = sharedBy.get(text) ?? [];
    sharedBy.set(text, [...names, `${name} ${version} (${license})`]);
  }
  const others = [...sharedBy].map(([text, names]) => [names.join('\n'), text].join('\n\n'));
  return textFile('LICENSES.txt', [own, ...others].join(`\n${'-'.repeat(72)}\n`));
}

function licenceTexts(folder: string): readonly string[] {
  let names: readonly string[];
  try {
    names = readdirSync(folder);
  } catch {
    // A package for another platform is not installed here.
    return [];
  }
  return names
    .filter((name) => /^(licen[cs]e|notice|copying)/i.test(name) && !/\.(js|ts)$/.test(name))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim());
}

interface Bill {
  serialNumber?: string;
  readonly metadata: { timestamp?: string };
  components: readonly {
    readonly 'bom-ref': string;
    readonly properties: readonly { readonly name: string; readonly value: string }[];
  }[];
  dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}

/**
 * The bill of materials (CycloneDX) of what travels in the product, without the moment of its making. npm's own
 * leaving out of what serves development leaves out React too, whose version the project overrides.
 */
export function billOfMaterials(): PackedFile {
  const args = ['sbom', '--sbom-format=cyclonedx', '--package-lock-only'];
  const text = execFileSync('npm', args, {
    cwd: ROOT,
    shell: process.platform === 'win32',
    maxBuffer: 64 * 1024 * 1024,
  });
  const bill = JSON.parse(text.toString('utf8')) as Bill;
  delete bill.serialNumber;
  delete bill.metadata.timestamp;
  const left = bill.components.filter(({ properties }) =>
    properties.some(({ name }) => name === 'cdx:npm:package:development'),
  );
  const gone = new Set(left.map((component) => component['bom-ref']));
  bill.components = bill.components.filter((component) => !gone.has(component['bom-ref']));
  bill.dependencies = bill.dependencies
    .filter(({ ref }) => !gone.has(ref))
    .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((each) => !gone.has(each)) }));
  return textFile('sbom.cdx.json', `${JSON.stringify(bill, null, 2)}\n`);
}

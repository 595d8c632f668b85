import {
  missingIcon,
  missingIconSize,
  notHttps,
  otherPlace,
  unknownPage,
  wrongIconSize,
} from './messages';
import { pngSize } from './png';
import type { Site } from './site';
import { child, everything, type XmlElement } from './xml';

/** Sizes that Excel asks of every command. */
const REQUIRED_SIZES = [16, 32, 80];

/** Sizes of the two icons in Excel's list of add-ins. */
const LISTED_SIZES: Readonly<Record<string, number>> = { IconUrl: 32, HighResolutionIconUrl: 64 };

interface Address {
  readonly path: string;
  readonly url: string;
  readonly image: boolean;
}

/** Addresses that are not https, lie outside the add-in's own folder, or name no page of the build. */
export function checkUrls(root: XmlElement, site: Site): readonly string[] {
  const base = baseOf(root);
  return addressesOf(root).flatMap(({ path, url, image }) => {
    if (!isHttps(url)) return [notHttps(path, url)];
    const page = relative(url, base);
    if (page === undefined) return [otherPlace(path, url, base)];
    return image || site.pages.includes(page) ? [] : [unknownPage(path, page)];
  });
}

/** Icons that are absent, have another size than they claim, and commands without a required size. */
export function checkIcons(root: XmlElement, site: Site): readonly string[] {
  const base = baseOf(root);
  const elements = everything(root);
  const urls = new Map(
    elements.flatMap((one) =>
      one.name === 'bt:Image' && one.attributes['id'] !== undefined
        ? [[one.attributes['id'], one.attributes['DefaultValue'] ?? ''] as const]
        : [],
    ),
  );
  const commands = elements.filter((one) => one.name === 'Icon');
  const claims = commands.flatMap((icon) =>
    icon.children.map((one) => ({
      url: urls.get(one.attributes['resid'] ?? '') ?? '',
      size: Number(one.attributes['size']),
    })),
  );
  const listed = Object.entries(LISTED_SIZES).map(([name, size]) => ({
    url: child(root, name)?.attributes['DefaultValue'] ?? name,
    size,
  }));
  const sizes = [...listed, ...claims].flatMap(({ url, size }) => iconFault(url, size, base, site));
  return [...new Set([...commands.flatMap(missingSizes), ...sizes])];
}

function missingSizes(icon: XmlElement): readonly string[] {
  const sizes = icon.children.map((one) => Number(one.attributes['size']));
  return REQUIRED_SIZES.filter((size) => !sizes.includes(size)).map((size) =>
    missingIconSize('Icon', size),
  );
}

function iconFault(url: string, size: number, base: string, site: Site): readonly string[] {
  const path = relative(url, base);
  const bytes = path === undefined ? undefined : site.read(path);
  const found = bytes === undefined ? undefined : pngSize(bytes);
  if (found === undefined) return [missingIcon(url)];
  if (found.width === size && found.height === size) return [];
  return [wrongIconSize(url, `${found.width}×${found.height}`, size)];
}

/** The folder of the add-in's page. */
function baseOf(root: XmlElement): string {
  const page = child(child(root, 'DefaultSettings')!, 'SourceLocation')!;
  return (page.attributes['DefaultValue'] ?? '').replace(/[^/]*$/, '');
}

function addressesOf(root: XmlElement): readonly Address[] {
  return everything(root).flatMap((element) => {
    const { name, attributes } = element;
    const url = attributes['DefaultValue'];
    const image = name.endsWith('IconUrl') || name === 'bt:Image';
    const isAddress = image || ['SupportUrl', 'SourceLocation', 'bt:Url'].includes(name);
    return isAddress && url !== undefined ? [{ path: attributes['id'] ?? name, url, image }] : [];
  });
}

function isHttps(url: string): boolean {
  return URL.canParse(url) && new URL(url).protocol === 'https:';
}

/** The path below `base` without query, or undefined outside it. */
function relative(url: string, base: string): string | undefined {
  return url.startsWith(base) ? url.slice(base.length).replace(/[?#].*$/, '') : undefined;
}

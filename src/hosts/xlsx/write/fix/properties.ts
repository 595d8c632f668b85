/** Leaves out when the file was written, so that the same plan gives the same bytes. */
export function fixCore(xml: string): string {
  return xml.replace(/<dcterms:modified[^>]*>[^<]*<\/dcterms:modified>/, '');
}

/** Names the product as the application. */
export function fixApp(xml: string): string {
  return xml.replace(/<Application>[^<]*</, '<Application>annex<');
}

/** Chinese text in charts takes the theme's East Asian font, which the library leaves empty. */
export function fixTheme(xml: string, font: string): string {
  return xml.replaceAll('<a:ea typeface=""/>', `<a:ea typeface="${font}"/>`);
}

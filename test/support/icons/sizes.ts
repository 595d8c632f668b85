/** Edge lengths in pixels of the product's icon. */
const PRODUCT_SIZES = [16, 20, 24, 32, 40, 48, 64, 80, 96, 128] as const;

/** Edge lengths in pixels of the icons of the ribbon's commands. */
const COMMAND_SIZES = [16, 20, 24, 32, 40, 48, 64, 80] as const;

/** One picture: its file name without extension, the drawing it comes from and its edge length. */
export interface Picture {
  readonly name: string;
  readonly source: string;
  readonly size: number;
}

/** Up to this size the product's icon is drawn from a simpler source. */
const SMALL = 24;

/** Every picture in assets/icons. */
export const PICTURES: readonly Picture[] = [
  ...PRODUCT_SIZES.map((size) => ({
    name: `icon-${size}`,
    source: size <= SMALL ? 'icon-small' : 'icon',
    size,
  })),
  ...['build', 'check', 'collect', 'report'].flatMap((source) =>
    COMMAND_SIZES.map((size) => ({ name: `${source}-${size}`, source, size })),
  ),
];

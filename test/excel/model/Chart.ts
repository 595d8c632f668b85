export interface ChartSeries {
  name: string;
  /** Reference text with the sheet. */
  values: string;
  categories: string;
  color?: string;
  lineColor?: string;
  settings: Record<string, unknown>;
}

export interface ChartAxis {
  settings: Record<string, unknown>;
}

export interface Chart {
  readonly id: string;
  name: string;
  type: string;
  title: { text: string; visible: boolean; font: Record<string, unknown> };
  legend: Record<string, unknown>;
  series: ChartSeries[];
  axes: { category: ChartAxis; value: ChartAxis };
  settings: Record<string, unknown>;
  /** A1 text of the cells it covers. */
  position?: string;
}

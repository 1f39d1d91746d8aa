/** A line of points over the size of the catalogue, which grows tenfold from tick to tick, as SVG text; the values from 0. */
export function renderScalePlot(title: string, unit: string, points: readonly { series: number; value: number }[]): string {
  const [width, height, margin] = [480, 260, 52]
  const logs = points.map(({ series }) => Math.log10(series))
  const [least, most] = [Math.min(...logs), Math.max(...logs)]
  const top = Math.max(...points.map(({ value }) => value)) * 1.25
  const x = (series: number) => (margin + ((Math.log10(series) - least) / Math.max(1e-9, most - least)) * (width - 2 * margin)).toFixed(1)
  const y = (value: number) => (height - margin - (value / top) * (height - 2 * margin)).toFixed(1)
  const dots = points.map(
    ({ series, value }) =>
      `<circle cx="${x(series)}" cy="${y(value)}" r="4" fill="currentColor"/>` +
      `<text x="${x(series)}" y="${Number(y(value)) - 10}" text-anchor="middle">${value < 10 ? value.toFixed(2) : value.toFixed(0)}</text>` +
      `<text x="${x(series)}" y="${height - margin + 18}" text-anchor="middle">${series.toLocaleString('en-GB')}</text>`,
  )
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" font-family="sans-serif" font-size="11" fill="currentColor">`,
    `<title>${title}</title>`,
    `<text x="${width / 2}" y="20" text-anchor="middle" font-size="13">${title}</text>`,
    `<path d="M${margin} ${margin - 8}V${height - margin}H${width - margin}" fill="none" stroke="currentColor" stroke-opacity=".4"/>`,
    `<path d="M${points.map(({ series, value }) => `${x(series)} ${y(value)}`).join('L')}" fill="none" stroke="currentColor"/>`,
    ...dots,
    `<text x="${margin - 6}" y="${margin - 14}" text-anchor="start">${unit}</text>`,
    `<text x="${width / 2}" y="${height - 10}" text-anchor="middle">series in the catalogue</text>`,
    '</svg>',
    '',
  ].join('\n')
}

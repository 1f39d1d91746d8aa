import { expect, test } from 'vitest'
import { howGood } from '../../languages/en/how-good.ts'
import { renderCalibrationPlot } from './calibration-plot.ts'

const plot = renderCalibrationPlot('Odds <of> all & sundry', [{ count: 100, predicted: 0.25, observed: 0.2 }, { count: 25, predicted: 0.75, observed: 0.8 }], howGood.plot) // prettier-ignore

test('each bin is a dot that says its numbers, with an area as its count', () => {
  expect(plot.match(/<circle/g)).toHaveLength(2)
  expect(plot).toContain('r="9.0"')
  expect(plot).toContain('r="4.5"')
  expect(plot).toContain('predicted 25 %, came 20 %, 100 questions')
})

test('text of a title cannot break the picture', () => expect(plot).toContain('Odds &lt;of> all &amp; sundry'))

/** Rows of a logistic regression, sparse in effect: zeros cost nothing. */
export interface RegressionRows {
  /** Row-major, `width` values a row; the first is 1, the intercept. */
  design: Float64Array
  width: number
  /** 0 or 1. */
  target: Float64Array
  weight: Float64Array
}

const MAX_STEPS = 10
/** Newton's method doubles the digits with each step: at this change they are all there that matter. */
const SETTLED = 1e-4

/** Coefficients of a ridge logistic regression by Newton's method; the intercept is not shrunk. */
export function fitLogisticRegression(rows: RegressionRows, ridge: number): Float64Array {
  const { width } = rows
  const coefficients = new Float64Array(width)
  for (let step = 0; step < MAX_STEPS; step++) {
    const { gradient, hessian } = derivatives(rows, coefficients)
    for (let feature = 0; feature < width; feature++) {
      const shrink = feature === 0 ? 1e-6 : ridge
      gradient[feature]! += shrink * coefficients[feature]!
      hessian[feature * width + feature]! += shrink
    }
    const change = solve(hessian, gradient)
    let largest = 0
    for (let feature = 0; feature < width; feature++) {
      coefficients[feature]! -= change[feature]!
      largest = Math.max(largest, Math.abs(change[feature]!))
    }
    if (largest < SETTLED) break
  }
  return coefficients
}

/** Gradient and the lower half of the second derivative of the weighed log loss. */
function derivatives(rows: RegressionRows, coefficients: Float64Array): { gradient: Float64Array; hessian: Float64Array } {
  const { design, width, target, weight } = rows
  const gradient = new Float64Array(width)
  const hessian = new Float64Array(width * width)
  const filled = new Int32Array(width)
  for (let row = 0; row < target.length; row++) {
    const at = row * width
    let count = 0
    let logOdds = 0
    for (let feature = 0; feature < width; feature++) {
      const value = design[at + feature]!
      if (value === 0) continue
      logOdds += value * coefficients[feature]!
      filled[count++] = feature
    }
    const p = 1 / (1 + Math.exp(-logOdds))
    const slope = weight[row]! * (p - target[row]!)
    const curvature = weight[row]! * Math.max(p * (1 - p), 1e-5)
    for (let i = 0; i < count; i++) {
      const feature = filled[i]!
      const value = design[at + feature]!
      gradient[feature]! += slope * value
      for (let j = 0; j <= i; j++) hessian[feature * width + filled[j]!]! += curvature * value * design[at + filled[j]!]!
    }
  }
  return { gradient, hessian }
}

/** Solves matrix x = vector for a symmetric positive definite matrix, of which the lower half is read (Cholesky). */
function solve(matrix: Float64Array, vector: Float64Array): Float64Array {
  const size = vector.length
  for (let column = 0; column < size; column++) {
    for (let before = 0; before < column; before++) {
      const factor = matrix[column * size + before]!
      if (factor === 0) continue
      for (let row = column; row < size; row++) matrix[row * size + column]! -= matrix[row * size + before]! * factor
    }
    const root = Math.sqrt(matrix[column * size + column]!)
    for (let row = column; row < size; row++) matrix[row * size + column]! /= root
  }
  const solution = Float64Array.from(vector)
  for (let row = 0; row < size; row++) {
    for (let before = 0; before < row; before++) solution[row]! -= matrix[row * size + before]! * solution[before]!
    solution[row]! /= matrix[row * size + row]!
  }
  for (let row = size - 1; row >= 0; row--) {
    for (let after = row + 1; after < size; after++) solution[row]! -= matrix[after * size + row]! * solution[after]!
    solution[row]! /= matrix[row * size + row]!
  }
  return solution
}

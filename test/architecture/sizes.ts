import type { File } from '#test/architecture/tree.ts'

const limits = { median: 80, p90: 200, longest: 350 } as const

const lines = ({ text }: File) => text.replace(/\n$/, '').split('\n').length
const at = (sorted: readonly number[], share: number) => sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0

/** What is longer than we like to read: files over 350 lines, a median over 80, a ninth decile over 200. */
export function sizeFaults(files: readonly File[]): readonly string[] {
  const sorted = files.map(lines).sort((a, b) => a - b)
  const long = files.filter((file) => lines(file) > limits.longest)
  const median = at(sorted, 0.5)
  const p90 = at(sorted, 0.9)
  return [
    ...long.map((file) => `${file.path}: ${lines(file)} lines, ${limits.longest} are the most`),
    ...(median > limits.median ? [`the median is ${median} lines, ${limits.median} are the most`] : []),
    ...(p90 > limits.p90 ? [`nine of ten files have up to ${p90} lines, ${limits.p90} are the most`] : []),
  ]
}

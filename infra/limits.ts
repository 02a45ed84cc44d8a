/** Where an agency may run: PP 71/2019 keeps the systems of public bodies in the country. */
export const regions = ['ap-southeast-3'] as const

export const zones = ['Asia/Jakarta', 'Asia/Pontianak', 'Asia/Makassar', 'Asia/Jayapura'] as const

/** How many days CloudWatch can keep logs for; other numbers it refuses. */
export const logDays = [30, 60, 90, 120, 150, 180, 365, 400, 545, 731] as const

/** How many times `door` may run at once whatever else does: a flood of guests fills this and nothing else. */
export const ofDoor = 20

/** Of a hundred members of staff, about twelve are in a meeting at the busiest moment. */
export const peopleAtOnce = (staff: number): number => Math.ceil(staff * 0.12)

/** LiveKit admits 400 tracks for each CPU; a participant has about twelve. `at`: USD for an hour in Jakarta, an estimate. */
const nodes = [
  { instance: 'c7g.large', people: 60, at: 0.0725 * 1.2 },
  { instance: 'c7g.xlarge', people: 130, at: 0.145 * 1.2 },
  { instance: 'c7g.2xlarge', people: 260, at: 0.29 * 1.2 },
] as const
export type Node = (typeof nodes)[number]

/** The smallest node that carries so many people at once; none when one node is not enough. */
export const nodeFor = (people: number): Node | undefined => nodes.find((node) => people <= node.people)

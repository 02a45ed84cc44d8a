import { demoAgency, theOne } from '#infra/local/demo/folder.ts'

export const demoUnits = demoAgency.units

const called = (shortName: string) => theOne(demoUnits, (each) => each.shortName === shortName)

export const agency = called('Badan')
export const bureau = called('Biro SDM')
export const makassar = called('Kanwil Makassar')
export const jayapura = called('Kanwil Jayapura')

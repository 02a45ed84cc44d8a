import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LoadedAgency } from '#infra/load/agency-of.ts'
import { readFolder } from '#infra/load/read-folder.ts'

/** The lines of each file of a small agency, as somebody types them. */
export const smallAgency = {
  'units.csv': [
    'code,name,short_name,parent,zone,from,until',
    '01,Badan Uji,Badan,,Asia/Jakarta,2020-01-01,',
    '01.02,Biro Umum,Biro Umum,01,Asia/Jakarta,2020-01-01,',
  ],
  'people.csv': [
    'code,name,nip,email,unit,position,subject,issuer,from,until,points',
    'p-1,Siti Aminah,197406181999032903,siti@uji.example,01.02,Kepala Biro,siti,,2020-01-01,,',
    'p-2,Rina Wulandari,198904122014032901,rina@uji.example,01.02,Analis,rina,,2020-01-01,,12',
    'p-3,Joko Susilo,,joko@uji.example,01,Pranata Komputer,,,2020-01-01,,',
  ],
  'roles.csv': ['person,role,unit,from,until', 'p-3,administrator,01,2020-01-01,', 'p-1,unit-head,01.02,2024-01-01,'],
  'queues.csv': ['code,name,unit,lease_hours', 'umum,Umum,01.02,8'],
  'members.csv': ['queue,person,owner,active', 'umum,p-1,yes,', 'umum,p-2,,'],
  'calendars.csv': [
    'unit,kind,name,from,until,mon,tue,wed,thu,fri,sat,sun',
    '01.02,hours,,,,07:30-12:00 13:00-16:00,07:30-16:00,07:30-16:00,07:30-16:00,07:30-11:30,,',
    '01,holiday,Hari jadi,2026-12-07,2026-12-08,,,,,,,',
  ],
  'indicators.csv': [
    'code,number,year,order,title,definition,level,unit,owner,parent,edge,aspect,measure,direction,baseline,target,q1,q2,q3,q4,source',
    'iku-1,IKU 1,2026,1,Layanan,Nilai layanan,agency,01,p-3,,,quantity,berkas,more,0,120,,,,30,Balai',
    'rhk-1,RHK 1,2026,2,Berkas,Jumlah berkas,unit,01.02,p-1,iku-1,contributes,quantity,berkas,more,"2,5",60,15,15,15,15,Balai',
  ],
} as const
export type FileName = keyof typeof smallAgency

const made: string[] = []

/** A folder with these files; it goes with `dropFolders`. */
export function agencyFolder(files: Readonly<Record<string, string | Uint8Array | readonly string[]>> = smallAgency) {
  const folder = mkdtempSync(join(tmpdir(), 'balai-agency-'))
  made.push(folder)
  for (const [name, text] of Object.entries(files)) {
    const isLines = typeof text !== 'string' && !(text instanceof Uint8Array)
    writeFileSync(join(folder, name), isLines ? `${text.join('\n')}\n` : text)
  }
  return folder
}

export type Change = readonly [file: FileName, from: string, to: string]

/** The small agency, with other words in its files. */
export function agencyWith(...changes: readonly Change[]): LoadedAgency {
  const files = Object.entries(smallAgency).map(([name, lines]) => {
    const text = changes.reduce((so, [file, from, to]) => (file === name ? so.replace(from, to) : so), lines.join('\n'))
    return [name, text] as const
  })
  return readFolder(agencyFolder(Object.fromEntries(files)))
}

export function dropFolders(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true })
}
